using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>Counts what is published.</summary>
internal static class StatusCommand
{
    public static readonly Command Status = new("status", "", "count what is published: items, words, figures, review state", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        var museum = new PublishedMuseum(await MuseumReader.LoadAsync(services.GetRequiredService<MuseumDbContext>()));
        var lines = new List<(string Name, object Count)>
        {
            ("edition", museum.Edition),
            ("rooms", museum.Rooms.Count),
            ("pages", museum.Pages.Count),
            ("facts", museum.Facts.Count),
            ("values", museum.Facts.Values.Sum(fact => fact.Data.Values.Count)),
            ("sources", museum.Sources.Count),
            ("timeline", museum.Timeline.Count),
            ("places", museum.Places.Count),
            ("recognitions", museum.Recognitions.Count),
            ("works", museum.Works.Count),
            ("people", museum.People.Count),
            ("terms", museum.Terms.Count),
        };
        foreach (var language in Language.All)
        {
            var texts = museum.Items.Select(item => item.TextIn(language)).OfType<ItemText>().ToList();
            var read = museum.Rooms.Select(room => room.In(language)?.Body).Concat(museum.Pages.Select(page => page.In(language)?.Body))
                .Concat(museum.SitePages.Values.Select(page => page.In(language)?.Body)).OfType<string>().Select(MarkdownReader.Read).ToList();
            lines.Add(($"texts in {language}", texts.Count));
            lines.Add(($"words in {language}", read.Sum(text => text.WordCount)));
            lines.Add(($"citations in {language}", read.Sum(text => text.References.Count(reference => reference.Kind == Kind.Source.Name))));
            lines.Add(($"needs native review in {language}", texts.Count(text => text.Review is not null)));
        }

        lines.Add(("items whose languages differ", Parity.Of(museum).Select(found => (found.Kind, found.Key)).Distinct().Count()));
        foreach (var (name, count) in lines)
        {
            await output.WriteLineAsync($"{name.PadRight(28)}{Convert.ToString(count, CultureInfo.InvariantCulture),8}");
        }

        return 0;
    }
}
