using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Authorization;

namespace KhojalyMemorial.Areas.Admin.Platforms;

/// <summary>What the controllers of platforms share.</summary>
/// <param name="client">Says whether a platform may be on this machine.</param>
[Authorize(Policy = Policies.Administer)]
public abstract class PlatformActions(PlatformClient client) : AdminController
{
    /// <summary>The part of the menu.</summary>
    protected const string Section = "platforms";

    /// <summary>Who acts.</summary>
    protected string By => User.AccountId().ToString();

    /// <summary>Reads what a form says of a platform; what is wrong goes into the model's state.</summary>
    /// <param name="form">The form.</param>
    /// <returns>Null where something is wrong.</returns>
    protected PlatformValues? Read(PlatformForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (name, frames) = (Line(nameof(form.Name), form.Name, Platform.LongestName), PlatformFrames.Normal(form.Frames, client.MayBeLocal));
        var (authorization, keys) = (Address(nameof(form.Authorization), form.Authorization), Address(nameof(form.KeySet), form.KeySet));
        if (frames is null)
        {
            ModelState.AddModelError(nameof(form.Frames), Texts["Platforms.Frames.Wrong"]);
        }

        return name is null || frames is null || authorization is null || keys is null ? null : new(name, authorization, keys, frames);
    }

    /// <summary>Reads a line that must be there.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="value">What was typed.</param>
    /// <param name="longest">The most letters.</param>
    /// <returns>Null where it is missing or too long.</returns>
    protected string? Line(string field, string? value, int longest)
    {
        var text = value?.Trim();
        if (text is { Length: > 0 } && text.Length <= longest)
        {
            return text;
        }

        ModelState.AddModelError(field, Texts.Format("Platforms.Field.Missing", longest));
        return null;
    }

    private string? Address(string field, string? value)
    {
        if (OutsideAddress.Read(value?.Trim(), client.MayBeLocal) is { } uri)
        {
            return uri.AbsoluteUri;
        }

        ModelState.AddModelError(field, Texts["Platforms.Address.Wrong"]);
        return null;
    }
}
