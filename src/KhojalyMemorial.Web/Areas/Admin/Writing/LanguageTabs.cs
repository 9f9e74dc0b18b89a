using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Tree;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Above the form of an item: its languages and shared data, each with how it stands; the ways to read two languages side by side; the trash.</summary>
/// <param name="drafts">The drafts.</param>
public sealed class LanguageTabs(DraftReader drafts) : ViewComponent
{
    /// <summary>Renders the tabs.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>The tabs; nothing for an item that was never saved.</returns>
    public async Task<IViewComponentResult> InvokeAsync(ContentItem item, string language)
    {
        ArgumentNullException.ThrowIfNull(item);
        if ((await drafts.ReadAsync(HttpContext.RequestAborted)).Find(item.Kind, item.Key) is not { } draft)
        {
            return Content("");
        }

        var texts = Strings.For(UserClaimsPrincipal.DeskLanguage());
        var shared = draft.Parts.GetValueOrDefault(Revision.Shared);
        return View(new LanguageTabsView(
            texts, draft, language,
            [
                .. Language.All.Select(one => ItemLanguage.Of(draft, one, texts)).Select(one => new LanguageTab(
                    one.Language.NativeName, one.Language.Code, one.Href, one.State, one.Language.Code == language)),
                new(texts["Desk.Tabs.Shared"], null, draft.Address(Revision.Shared), shared is null ? texts["Desk.Draft.Missing"] : texts.StateOf(shared), language == Revision.Shared),
            ],
            UserClaimsPrincipal.CuratorRole()?.Covers(Role.Editor) == true));
    }
}

/// <summary>The tabs above a form.</summary>
/// <param name="Texts">The texts of the desk.</param>
/// <param name="Item">The item.</param>
/// <param name="Language">Language code, or <see cref="Revision.Shared"/>.</param>
/// <param name="Tabs">The tabs.</param>
/// <param name="IsEditor">Whether the curator may set the mark for native readers and use the trash.</param>
public sealed record LanguageTabsView(Texts Texts, DraftItem Item, string Language, IReadOnlyList<LanguageTab> Tabs, bool IsEditor)
{
    /// <summary>The languages beside which this one can be read.</summary>
    public IEnumerable<Language> Originals => Content.Language.TryParse(Language, out var own) ? Item.Languages.Where(one => one != own) : [];

    /// <summary>Whether the text carries the mark for native readers; null where there is no text.</summary>
    public bool? NeedsReview => Content.Language.TryParse(Language, out var own) && Item.TextIn(own) is not null ? Item.NeedsReview(own) : null;
}

/// <summary>A tab.</summary>
/// <param name="Text">The language, in itself.</param>
/// <param name="Code">Its code; null for what all share.</param>
/// <param name="Href">Its form.</param>
/// <param name="State">How it stands.</param>
/// <param name="Current">Whether it is the one shown.</param>
public sealed record LanguageTab(string Text, string? Code, string Href, string State, bool Current);
