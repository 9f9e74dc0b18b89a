using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Shared;

/// <summary>A form of a name.</summary>
/// <param name="Name">The form.</param>
/// <param name="Code">BCP 47 code of its language and script.</param>
/// <param name="Language">The language in words.</param>
/// <param name="Period">When, or by whom, it was used; in English, as curators recorded it.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record NameRow(string Name, string Code, string Language, string? Period, IReadOnlyList<SourceLink> Sources)
{
    /// <summary>The forms of a name, today's official form first.</summary>
    /// <param name="names">The forms.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="links">Names sources.</param>
    /// <returns>The rows.</returns>
    public static IReadOnlyList<NameRow> Of(IEnumerable<NameForm> names, Content.Language language, ItemLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return [.. names.Select(form => new NameRow(
            form.Name, form.Language, LanguageNames.Of(form.Language, language), form.Period, form.Source is { } source ? links.Sources([source]) : []))];
    }
}

/// <summary>The forms of a name in a table.</summary>
/// <param name="PageLanguage">The language of the page.</param>
/// <param name="Caption">What the table is of.</param>
/// <param name="Rows">The forms.</param>
public sealed record NameTable(Content.Language PageLanguage, string Caption, IReadOnlyList<NameRow> Rows);
