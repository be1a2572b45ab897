<#-- The frame of every page: what Keycloak's own template does, in the portal's words and look. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title><#if displayMessage && message?has_content && message.type = "error">${msg("errorPrefix")}: </#if>${msg("pageTitle")}</title>
  <link rel="icon" href="${url.resourcesPath}/img/favicon.png">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">
    { "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }
  </script>
  <#if scripts??><#list scripts as script>
  <script src="${script}" type="text/javascript"></script>
  </#list></#if>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession, startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<main>
  <div class="mark">
    <img src="${url.resourcesPath}/img/emblem.svg" width="44" height="44" alt="">
    <span>${msg("markName")}<small>${msg("markWhat")}</small></span>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <span class="languages" id="kc-locale"><#list locale.supported as l><#if l.languageTag != locale.currentLanguageTag><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a></#if></#list></span>
    </#if>
  </div>
  <h1 id="kc-page-title"><#nested "header"></h1>
  <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
  <#nested "show-username">
  <p class="who"><strong id="kc-attempted-username">${auth.attemptedUsername}</strong> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
  </#if>
  <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
  <div class="notice notice--${message.type}" role="<#if message.type = "error">alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
  </#if>
  <#nested "form">
  <#if auth?has_content && auth.showTryAnotherWayLink()>
  <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
    <input type="hidden" name="tryAnotherWay" value="on">
    <button class="button button--link" id="try-another-way" type="submit">${msg("doTryAnotherWay")}</button>
  </form>
  </#if>
  <#nested "socialProviders">
  <#if displayInfo><div class="info"><#nested "info"></div></#if>
</main>
</body>
</html>
</#macro>
