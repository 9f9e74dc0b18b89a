using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Names;

/// <summary>How the register is made: who is in it, what its words mean, how many there are, and what has changed. Built from the register itself.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">The register.</param>
public sealed class MethodController(PublishedMuseum museum, NamesRegister register) : VisitorController(museum)
{
    private const int ChangesShown = 100;
    private static readonly string[] Certainties = ["established", "disputed", "not-established"];
    private static readonly string[] Statuses = ["killed", "missing", "captive-released", "captive-fate-unknown", "wounded", "survived"];

    /// <summary>The page.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment + "/names/method")]
    [VisitorPage]
    public ViewResult Index()
    {
        var title = Texts["Register.Method.Title"];
        var head = HeadOf("/names/method", title, Texts["Register.Method.Description"]) with
        {
            Section = "names", Breadcrumb = Way(new Crumb(Texts["Nav.Names"], $"/{Language}/names"), new Crumb(title, $"/{Language}/names/method")),
        };
        var trial = SpellingTrial.Shipped;
        var text = Museum.SitePages.GetValueOrDefault("names")?.In(Language);
        var counts = register.Find(new NameSearch(null) { Size = 0 }).Facets;
        return View("Method", new MethodPage(head, Texts.Count("Register.Persons", register.Current.Index.Count), Texts.Count("Register.Records", register.CountRecords()))
        {
            Statuses = [.. Statuses.Select(status => new StatusWord(
                Texts["Register.Status." + TextKey.From(status)], Texts["Register.StatusMeaning." + TextKey.From(status)],
                Texts.Print(counts.FirstOrDefault(one => one.Facet == RegisterNames.Status && one.Value == status)?.Count ?? 0)))],
            Certainties = [.. Certainties.Select(word => new StatusWord(
                Texts["Register.Certainty." + TextKey.From(word)], Texts["Register.CertaintyMeaning." + TextKey.From(word)], ""))],
            Changes = register.Current.Stamp.Edition == 0 ? [] : [.. register.File.Changes(ChangesShown).Select(Line)],
            HitRate = Texts.Format("Register.Method.HitRate", Texts.Print(trial.Spellings), Texts.Print(trial.Groups), Texts.Print(trial.Pairs), Texts.Print(trial.Found)),
            Lede = text?.Lede,
            Text = text is null ? null : RenderedTexts.Of(Museum).Render(text.Body, Language),
        });
    }

    // Who is taken down, or shown by consent only, is told by number and without a link.
    private ChangeLine Line(RegisterChange change)
    {
        var person = register.Find(change.Number) is { IsForMachines: true } found ? found : null;
        var rows = new PersonRows(Language);
        return new(
            PrintedDate.OfDay(change.Utc, Language),
            new LabelledLink(person is null ? "" : rows.PathOf(person), person?.ListName ?? Texts.Format("Register.Change.Entry", PersonNumber.Print(change.Number)), person?.SortName.Language),
            Texts["Register.Change." + TextKey.From(change.What)] + (change.IsCorrection ? $"{Texts["List.Separator"]}{Texts["Register.Change.Correction"]}" : ""),
            change.Reasons?.GetValueOrDefault(Language.Code));
    }
}

/// <summary>The page on the register's method.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Persons">How many people, in words.</param>
/// <param name="Records">How many records, in words.</param>
public sealed record MethodPage(PageHead Head, string Persons, string Records) : VisitorPage(Head)
{
    /// <summary>The words for what became of people, with how many there are.</summary>
    public IReadOnlyList<StatusWord> Statuses { get; init; } = [];

    /// <summary>The words for how sure it is.</summary>
    public IReadOnlyList<StatusWord> Certainties { get; init; } = [];

    /// <summary>How many of the spellings that ship with the site find each other.</summary>
    public string HitRate { get; init; } = "";

    /// <summary>The newest changes.</summary>
    public IReadOnlyList<ChangeLine> Changes { get; init; } = [];

    /// <summary>What curators say of the register, in a sentence or two.</summary>
    public string? Lede { get; init; }

    /// <summary>What they say of it at length: who is in it, how to contribute.</summary>
    public RenderedText? Text { get; init; }
}

/// <summary>A word of the register.</summary>
/// <param name="Word">The word.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Count">How many people, printed; empty where nothing is counted.</param>
public sealed record StatusWord(string Word, string Meaning, string Count);

/// <summary>A change.</summary>
/// <param name="Day">The day.</param>
/// <param name="Entry">The entry; without a path where it is not public.</param>
/// <param name="What">What was done.</param>
/// <param name="Reason">Why.</param>
public sealed record ChangeLine(PrintedDate Day, LabelledLink Entry, string What, string? Reason);
