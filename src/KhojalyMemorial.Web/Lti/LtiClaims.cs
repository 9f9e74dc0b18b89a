namespace KhojalyMemorial.Lti;

/// <summary>The names of claims, as LTI 1.3 and Deep Linking 2.0 write them.</summary>
internal static class LtiClaims
{
    public const string Version = "https://purl.imsglobal.org/spec/lti/claim/version";
    public const string MessageType = "https://purl.imsglobal.org/spec/lti/claim/message_type";
    public const string DeploymentId = "https://purl.imsglobal.org/spec/lti/claim/deployment_id";
    public const string Target = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri";
    public const string ResourceLink = "https://purl.imsglobal.org/spec/lti/claim/resource_link";
    public const string Roles = "https://purl.imsglobal.org/spec/lti/claim/roles";
    public const string Custom = "https://purl.imsglobal.org/spec/lti/claim/custom";
    public const string Presentation = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
    public const string DeepLinkingSettings = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    public const string ContentItems = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";
    public const string Data = "https://purl.imsglobal.org/spec/lti-dl/claim/data";

    public const string ResourceLinkRequest = "LtiResourceLinkRequest";
    public const string DeepLinkingRequest = "LtiDeepLinkingRequest";
    public const string DeepLinkingResponse = "LtiDeepLinkingResponse";
    public const string OnlyVersion = "1.3.0";
}
