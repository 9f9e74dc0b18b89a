namespace KhojalyMemorial.Operations;

/// <summary>HEAD works wherever GET does; an <c>[HttpGet]</c> action alone would answer it with 405.</summary>
public static class HeadRequests
{
    /// <summary>Lets the endpoints that answer GET answer HEAD as well.</summary>
    /// <typeparam name="T">The endpoints' builder.</typeparam>
    /// <param name="endpoints">The endpoints.</param>
    /// <returns>The same endpoints.</returns>
    public static T AnswerHead<T>(this T endpoints)
        where T : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.Finally(endpoint =>
        {
            for (var i = 0; i < endpoint.Metadata.Count; i++)
            {
                if (endpoint.Metadata[i] is IHttpMethodMetadata { HttpMethods: var methods } verbs
                    && methods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase) && !methods.Contains(HttpMethods.Head, StringComparer.OrdinalIgnoreCase))
                {
                    endpoint.Metadata[i] = new HttpMethodMetadata([.. methods, HttpMethods.Head], verbs.AcceptCorsPreflight);
                }
            }
        });
        return endpoints;
    }
}
