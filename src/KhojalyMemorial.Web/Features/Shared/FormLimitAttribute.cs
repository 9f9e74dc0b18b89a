using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Bounds what a form that is open to everybody may send, before it is read.</summary>
/// <param name="most">The most bytes.</param>
/// <param name="fields">The most fields.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormLimitAttribute(long most, int fields = FormLimitAttribute.MostFields) : Attribute, IAuthorizationFilter, IRequestFormLimitsPolicy, IOrderedFilter
{
    private const int MostFields = 40;
    private const int LongestValue = 128 * 1024;

    /// <summary>The most bytes.</summary>
    public long Most { get; } = most;

    /// <summary>The most fields.</summary>
    public int Fields { get; } = fields;

    /// <inheritdoc/>
    public int Order => -1000;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (request.ContentLength > Most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Most;
        }

        if (context.HttpContext.Features.Get<IFormFeature>()?.Form is null)
        {
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new() { ValueLengthLimit = LongestValue, ValueCountLimit = Fields, MultipartBodyLengthLimit = Most }));
        }
    }
}
