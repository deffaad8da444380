#!/usr/bin/env bash
# Gives the reminder service's identity the rights that reach no site by themselves (application Sites.Selected, Graph's for
# the lists and SharePoint's own for who is in which of the site's groups), and says how each site is then granted. Where the
# tab's registration is named, the identity may also act as it: the owners of a team give their rights to that one, with the
# app in Teams. No secret is made.
#
#   infra/grant-reminders.sh IDENTITY [CLIENT_ID]
#
# IDENTITY is the output «identity» of infra/reminders.json, CLIENT_ID is `clientId` in kommune.json. Needs the Azure CLI
# alone, signed in as somebody who may consent for everybody. Running it again changes nothing that is there already. The
# sites are not granted here: the Azure CLI's own sign-in has no right to sites, so that is done in Graph Explorer, as for the
# tab.
set -euo pipefail

guid='^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
identity="${1:-}"
app="${2:-}"
if [[ ! "$identity" =~ $guid || $# -gt 2 ]] || [[ $# -eq 2 && ! "$app" =~ $guid ]]; then
  echo "Use: infra/grant-reminders.sh IDENTITY [CLIENT_ID]" >&2
  exit 1
fi

# The same everywhere: Microsoft Graph, and SharePoint Online, which refuses Graph's tokens.
graph=00000003-0000-0000-c000-000000000000
sharepoint=00000003-0000-0ff1-ce00-000000000000
api=https://graph.microsoft.com/v1.0

client="$(az ad sp show --id "$identity" --query appId --output tsv)"
services=() roles=()
for resource in "$graph" "$sharepoint"; do
  services+=("$(az ad sp show --id "$resource" --query id --output tsv)")
  roles+=("$(az ad sp show --id "$resource" --query "appRoles[?value=='Sites.Selected'].id | [0]" --output tsv)")
done
for found in "$client" "${services[@]}" "${roles[@]}"; do
  if [[ -z "$found" ]]; then
    echo "The identity or the right «Sites.Selected» was not found here. Nothing was changed." >&2
    exit 1
  fi
done

for index in 0 1; do
  held="$(az rest --method GET --uri "$api/servicePrincipals/$identity/appRoleAssignments" \
    --query "value[?appRoleId=='${roles[$index]}' && resourceId=='${services[$index]}'].id | [0]" --output tsv)"
  if [[ -z "$held" ]]; then
    az rest --method POST --uri "$api/servicePrincipals/$identity/appRoleAssignments" \
      --headers Content-Type=application/json --output none \
      --body "{ \"principalId\": \"$identity\", \"resourceId\": \"${services[$index]}\", \"appRoleId\": \"${roles[$index]}\" }"
  fi
done

if [[ -n "$app" ]]; then
  trusted="$(az ad app federated-credential list --id "$app" --query "[?subject=='$identity'].id | [0]" --output tsv)"
  if [[ -z "$trusted" ]]; then
    tenant="$(az account show --query tenantId --output tsv)"
    az ad app federated-credential create --id "$app" --output none --parameters "{
      \"name\": \"framdrift-reminders\",
      \"issuer\": \"https://login.microsoftonline.com/$tenant/v2.0\",
      \"subject\": \"$identity\",
      \"audiences\": [\"api://AzureADTokenExchange\"]
    }"
  fi
fi

echo "\"botId\": \"$client\","
echo "For each site with a plan, in Graph Explorer: POST $api/sites/SITE_ID/permissions"
echo "{ \"roles\": [\"write\"], \"grantedTo\": { \"application\": { \"id\": \"$client\", \"displayName\": \"Framdrift\" } } }"
