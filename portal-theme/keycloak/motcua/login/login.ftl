<#-- The first page: written anew so that its errors stand in a summary above, as everywhere in Motcua. Hidden fields are Keycloak's. -->
<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password"); section>
<#if section = "header">${msg("loginAccountTitle")}
<#elseif section = "form">
<#assign wrong = messagesPerField.existsError("username", "password")>
<#if wrong>
<div class="notice notice--error" role="alert"><strong>${msg("notSignedIn")}</strong><a href="#username">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</a></div>
</#if>
<form id="kc-form-login" action="${url.loginAction}" method="post">
  <#if !usernameHidden??>
  <label class="label" for="username">${msg("username")}</label>
  <input class="input" id="username" name="username" value="${(login.username!"")}" type="text" autocomplete="<#if enableWebAuthnConditionalUI?has_content>username webauthn<#else>username</#if>" spellcheck="false" autocapitalize="none" required<#if wrong> aria-invalid="true"</#if>>
  </#if>
  <label class="label" for="password">${msg("password")}</label>
  <input class="input" id="password" name="password" type="password" autocomplete="current-password" required<#if wrong> aria-invalid="true"</#if>>
  <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
  <button class="button button--primary" name="login" id="kc-login" type="submit" value="on">${msg("doLogIn")}</button>
</form>
<@passkeys.conditionalUIData />
<#elseif section = "socialProviders" && social?? && social.providers?has_content>
<h2>${msg("identity-provider-login-label")}</h2>
<ul class="providers"><#list social.providers as p><li><a class="button button--quiet" id="social-${p.alias}" href="${p.loginUrl}">${p.displayName!}</a></li></#list></ul>
</#if>
</@layout.registrationLayout>
