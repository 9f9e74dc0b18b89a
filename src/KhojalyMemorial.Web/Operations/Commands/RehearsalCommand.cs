using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>
/// Saves and publishes without end and says so after each commit, so that a test can kill the process at any moment and look whether every word it
/// was promised is there. Not in the help; it refuses a database that holds a museum.
/// </summary>
internal static class RehearsalCommand
{
    public static readonly Command Rehearse = new("rehearse-kill", "", "", RunAsync);

    private const string Prefix = "rehearsal-";

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        await DatabaseStart.MigrateAsync(services.GetRequiredService<MuseumDbContext>(), services.GetRequiredService<TimeProvider>());
        if (services.GetRequiredService<MuseumDbContext>().Items.Any(item => !item.Key.StartsWith(Prefix)))
        {
            await output.WriteLineAsync("This database holds a museum.");
            return 1;
        }

        for (var round = 0; ; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var revisions = scope.ServiceProvider.GetRequiredService<Revisions>();
            var parts = new List<PublishPart>();
            foreach (var number in new[] { 1, 2 })
            {
                parts.AddRange(await SaveAsync(scope.ServiceProvider.GetRequiredService<MuseumDbContext>(), revisions, number, output));
            }

            var result = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(new PublishOrder("rehearsal", parts));
            await SayAsync(output, FormattableString.Invariant($"published {result.Edition}"));
            scope.ServiceProvider.GetRequiredService<EditionFile>().Write(await MuseumReader.LoadAsync(scope.ServiceProvider.GetRequiredService<MuseumDbContext>()));
        }
    }

    // Two rooms are published together, always with the same title: an edition in which they differ is not whole.
    private static async Task<List<PublishPart>> SaveAsync(MuseumDbContext database, Revisions revisions, int number, TextWriter output)
    {
        var parts = new List<PublishPart>();
        var item = await revisions.ItemAsync(Kind.Room, Prefix + number.ToString(CultureInfo.InvariantCulture));
        var newest = database.Revisions.Where(one => one.ItemId == item.Id).AsEnumerable().GroupBy(one => one.Language, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(one => one.Number)!, StringComparer.Ordinal);
        var title = FormattableString.Invariant($"State {database.Editions.Count() + 1}");
        (string Language, object Record)[] records =
        [
            (Revision.Shared, new RoomData { Order = number, Tone = "stone" }),
            (Language.En.Code, new RoomText { Slug = item.Key, Title = title, Lede = "A room for a rehearsal.", Body = new string('x', 20_000) }),
        ];
        foreach (var (language, record) in records)
        {
            var saved = (await revisions.SaveAsync(item, language, record, "rehearsal", newest.GetValueOrDefault(language)?.Id)).Saved!;
            await SayAsync(output, FormattableString.Invariant($"saved {saved.Id} {saved.BodyHash}"));
            parts.Add(new(item.Id, language, saved.Id));
        }

        return parts;
    }

    private static async Task SayAsync(TextWriter output, string line)
    {
        await output.WriteLineAsync(line);
        await output.FlushAsync();
    }
}
