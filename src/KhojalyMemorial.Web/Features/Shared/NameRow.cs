using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Shared;

/// <summary>A form of a name.</summary>
/// <param name="Name">The form.</param>
/// <param name="Code">BCP 47 code of its language and script.</param>
/// <param name="Language">The language in words.</param>
/// <param name="Use">Who uses it, and when; null for a form of today.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record NameRow(string Name, string Code, string Language, string? Use, IReadOnlyList<SourceLink> Sources)
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
            form.Name, form.Language, LanguageNames.Of(form.Language, language), UseOf(form, language), form.Source is { } source ? links.Sources([source]) : []))];
    }

    private static string? UseOf(NameForm form, Content.Language language)
    {
        var texts = Strings.For(language);
        var parts = form.Use.Select(use => texts["Name.Use." + TextKey.From(use)]);
        parts = form.Period is { } period ? parts.Append(DatePrinter.Print(period, language)) : parts;
        return string.Join(texts["List.Separator"], parts) is { Length: > 0 } told ? told : null;
    }
}

/// <summary>The forms of a name in a table.</summary>
/// <param name="PageLanguage">The language of the page.</param>
/// <param name="Caption">What the table is of.</param>
/// <param name="Rows">The forms.</param>
public sealed record NameTable(Content.Language PageLanguage, string Caption, IReadOnlyList<NameRow> Rows)
{
    /// <summary>Whether anything is said of where and when a form is used; else there is no column for it, nor for sources.</summary>
    public bool TellsUse => Rows.Any(row => row.Use is not null || row.Sources.Count > 0);
}
