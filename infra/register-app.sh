#!/usr/bin/env bash
# Registers the app by which people sign in to Framdrift. No secret is made: the tab has none.
#
#   infra/register-app.sh DOMAIN strict|simple
#
# Needs the Azure CLI alone (it is in Azure Cloud Shell), signed in as somebody who may register apps. Running it again
# changes the registration of the same name instead of making another. Prints the values for kommune.json.
set -euo pipefail

domain="${1:-}"
rights="${2:-}"
if [[ ! "$domain" =~ ^[a-z0-9.-]+\.[a-z]+$ ]] || [[ "$rights" != strict && "$rights" != simple ]]; then
  echo "Use: infra/register-app.sh framdrift.kommunen.no strict|simple" >&2
  exit 1
fi

name="Framdrift ($domain)"
# The same everywhere: Microsoft Graph, and SharePoint Online, which refuses Graph's tokens.
graph=00000003-0000-0000-c000-000000000000
sharepoint=00000003-0000-0ff1-ce00-000000000000

# What the tab asks for, and nothing else. Members are read to choose who is responsible for something; SharePoint is asked
# which of the site's groups the person is in, for they say what her role is. Sites.Manage.All and AllSites.FullControl are
# asked for at set-up alone, by whoever makes the lists and gives the rights; both reach no further than she does herself.
if [[ "$rights" == strict ]]; then
  ofGraph=(User.Read ChannelMember.Read.All Sites.Selected)
  ofSharePoint=(Sites.Selected)
else
  ofGraph=(User.Read ChannelMember.Read.All Sites.ReadWrite.All Sites.Manage.All)
  ofSharePoint=(AllSites.Read AllSites.FullControl)
fi

client="$(az ad app list --display-name "$name" --query '[0].appId' --output tsv)"
if [[ -z "$client" ]]; then
  client="$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)"
  az ad sp create --id "$client" --output none
fi

# The rights of one service by their names, as the registration wants them.
access_to() {
  local resource="$1" access='' scope id
  shift
  for scope in "$@"; do
    id="$(az ad sp show --id "$resource" --query "oauth2PermissionScopes[?value=='$scope'].id | [0]" --output tsv)"
    if [[ -z "$id" ]]; then
      echo "There is no right «$scope» here. Nothing more was changed." >&2
      return 1
    fi
    access+="${access:+,}{\"id\":\"$id\",\"type\":\"Scope\"}"
  done
  echo "{ \"resourceAppId\": \"$resource\", \"resourceAccess\": [$access] }"
}
graph_access="$(access_to "$graph" "${ofGraph[@]}")"
sharepoint_access="$(access_to "$sharepoint" "${ofSharePoint[@]}")"

# Inside Teams the answer goes to the broker of this very host; outside, to the page that hands it on.
object="$(az ad app show --id "$client" --query id --output tsv)"
az rest --method PATCH --uri "https://graph.microsoft.com/v1.0/applications/$object" \
  --headers Content-Type=application/json --output none --body "{
    \"spa\": { \"redirectUris\": [\"brk-multihub://$domain\", \"https://$domain/redirect.html\"] },
    \"requiredResourceAccess\": [$graph_access, $sharepoint_access]
  }"

tenant="$(az account show --query tenantId --output tsv)"
echo "\"clientId\": \"$client\","
echo "\"tenantId\": \"$tenant\","
echo "\"domain\": \"$domain\","
echo "\"rights\": \"$rights\","
echo "Consent for everybody: az ad app permission admin-consent --id $client"
