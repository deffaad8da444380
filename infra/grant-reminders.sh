#!/usr/bin/env bash
# Gives the reminder service's identity the right that reaches no site by itself (application Sites.Selected), and says how each
# site is then granted. No secret is made.
#
#   infra/grant-reminders.sh IDENTITY
#
# IDENTITY is the output «identity» of infra/reminders.json. Needs the Azure CLI alone, signed in as somebody who may consent
# for everybody. Running it again changes nothing that is there already. The sites are not granted here: the Azure CLI's own
# sign-in has no right to sites, so that is done in Graph Explorer, as for the tab.
set -euo pipefail

identity="${1:-}"
if [[ ! "$identity" =~ ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ || $# -ne 1 ]]; then
  echo "Use: infra/grant-reminders.sh IDENTITY" >&2
  exit 1
fi

graph=00000003-0000-0000-c000-000000000000
api=https://graph.microsoft.com/v1.0
service="$(az ad sp show --id "$graph" --query id --output tsv)"
role="$(az ad sp show --id "$graph" --query "appRoles[?value=='Sites.Selected'].id | [0]" --output tsv)"
client="$(az ad sp show --id "$identity" --query appId --output tsv)"
if [[ -z "$service" || -z "$role" || -z "$client" ]]; then
  echo "The identity or the right «Sites.Selected» was not found here. Nothing was changed." >&2
  exit 1
fi

held="$(az rest --method GET --uri "$api/servicePrincipals/$identity/appRoleAssignments" \
  --query "value[?appRoleId=='$role'].id | [0]" --output tsv)"
if [[ -z "$held" ]]; then
  az rest --method POST --uri "$api/servicePrincipals/$identity/appRoleAssignments" \
    --headers Content-Type=application/json --output none \
    --body "{ \"principalId\": \"$identity\", \"resourceId\": \"$service\", \"appRoleId\": \"$role\" }"
fi

echo "\"botId\": \"$client\","
echo "For each site with a plan, in Graph Explorer: POST $api/sites/SITE_ID/permissions"
echo "{ \"roles\": [\"write\"], \"grantedTo\": { \"application\": { \"id\": \"$client\", \"displayName\": \"Framdrift\" } } }"
