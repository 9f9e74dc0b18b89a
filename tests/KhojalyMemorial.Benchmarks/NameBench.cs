using System.Diagnostics;
using System.Globalization;
using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Benchmarks;

/// <summary>What a search of the register costs the server, over registers of artificial persons that grow: see docs/performance.md.</summary>
internal static class NameBench
{
    private const int Asked = 1000;
    private const int Rounds = 5;

    /// <summary>Measures registers one after the other.</summary>
    /// <param name="sizes">How many persons each has.</param>
    /// <param name="output">Where the tables go.</param>
    public static void Run(IReadOnlyList<int> sizes, TextWriter output)
    {
        foreach (var size in sizes)
        {
            Measure(size, output);
        }
    }

    private static void Measure(int size, TextWriter output)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var made = ArtificialPersons.Make(size).Sum(person => person.Names.Count);
        var making = Environment.CpuUsage.TotalTime - start;
        start = Environment.CpuUsage.TotalTime;
        var index = NameIndex.Build(ArtificialPersons.Make(size));
        var building = Environment.CpuUsage.TotalTime - start - making;
        Line(output, $"\n{size:N0} persons with {made:N0} forms: {building.TotalSeconds:F1} s of CPU to build; ");
        Line(output, $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB kept; process {Environment.WorkingSet / 1e6:F0} MB\n");
        Line(output, $"\n| query | median ms | p99 ms | CPU ms, mean | hits, median |\n| --- | --- | --- | --- | --- |\n");
        var people = ArtificialPersons.Make(size).Where((_, at) => at % Math.Max(1, size / Asked) == 0).Take(Asked).ToArray();
        foreach (var (name, query) in Queries())
        {
            Ask(index, name, people.Select((person, at) => query(person, at)).ToArray(), countsFacets: false, output);
        }

        Ask(index, "name in Russian, with facets", people.Select(person => Word(person, "ru", 0)).ToArray(), countsFacets: true, output);
        Ask(index, "everybody, with facets", [.. people.Select(_ => "")], countsFacets: true, output);
        Change(index, size, output);
    }

    private static IEnumerable<(string, Func<PersonNames, int, string>)> Queries() =>
    [
        ("beginning, 3 letters", (person, _) => Word(person, "az", 0)[..3]),
        ("beginning, 5 letters", (person, _) => Word(person, "az", 0)[..5]),
        ("part, 4 letters within", (person, _) => Word(person, "az", 0)[2..6]),
        ("part, an ending of many families", (_, at) => at % 2 == 0 ? "zadə" : "iyev"),
        ("the name as written", (person, _) => Word(person, "az", 0)),
        ("sounds alike: name in Russian", (person, _) => Word(person, "ru", 0)),
        ("sounds alike: name in English, without y", (person, _) => Word(person, "en", 1).Replace("y", "", StringComparison.Ordinal)),
        ("one letter wrong", (person, at) => Wrong(Word(person, "az", 0), at)),
        ("name and surname, in Russian", (person, _) => $"{Word(person, "ru", 1)} {Word(person, "ru", 0)}"),
        ("name and surname, a letter wrong in each", (person, at) => $"{Wrong(Word(person, "az", 1), at)} {Wrong(Word(person, "az", 0), at)}"),
        ("full name with patronymic", (person, _) => person.Names[0].Text),
    ];

    private static string Word(PersonNames person, string language, int word) =>
        person.Names.First(name => string.Equals(name.Language, language, StringComparison.Ordinal)).Text.Split(' ')[word];

    // A letter that stands nowhere beside others in Azerbaijani.
    private static string Wrong(string word, int at) => string.Concat(word.AsSpan(0, 2 + (at % (word.Length - 2))), "w", word.AsSpan(3 + (at % (word.Length - 2))));

    private static void Ask(NameIndex index, string name, string[] queries, bool countsFacets, TextWriter output)
    {
        var times = new double[queries.Length];
        var hits = new int[queries.Length];
        var cpu = default(TimeSpan);
        for (var round = 0; round < Rounds; round++)
        {
            cpu = round == 1 ? Environment.CpuUsage.TotalTime : cpu;
            for (var at = 0; at < queries.Length; at++)
            {
                var start = Stopwatch.GetTimestamp();
                var answer = index.Find(new(queries[at]) { CountsFacets = countsFacets });
                var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

                // The first round warms up. Of the others the best counts: the machine does other work as well, and what waits for it is no work of the search.
                times[at] = round <= 1 ? time : Math.Min(times[at], time);
                hits[at] = answer.Total;
            }
        }

        var mean = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / ((Rounds - 1) * queries.Length);
        Array.Sort(times);
        Array.Sort(hits);
        Line(output, $"| {name} | {times[times.Length / 2]:F4} | {times[times.Length * 99 / 100]:F4} | {mean:F4} | {hits[hits.Length / 2]:N0} |\n");
    }

    private static void Change(NameIndex index, int size, TextWriter output)
    {
        var times = new List<double>();
        var cpu = Environment.CpuUsage.TotalTime;
        for (var at = 0; at < 3000; at++)
        {
            var start = Stopwatch.GetTimestamp();
            index = index.With(ArtificialPersons.Version(1 + (at * 7 % size), version: at));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var mean = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / times.Count;
        times.Sort();
        Line(output, $"\nOne person changed: median {times[times.Count / 2]:F2} ms, slowest {times[^1]:F0} ms of {times.Count:N0} changes; {mean:F2} ms of CPU each\n");
    }

    private static void Line(TextWriter output, FormattableString text) => output.Write(text.ToString(CultureInfo.InvariantCulture));
}
