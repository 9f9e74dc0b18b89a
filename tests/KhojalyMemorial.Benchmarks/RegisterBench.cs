using System.Diagnostics;
using System.Globalization;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Benchmarks;

/// <summary>What the register's file costs: writing it, opening it, reading people, changing one; over artificial persons.</summary>
internal static class RegisterBench
{
    private const int Asked = 2000;
    private const int Page = 25;

    /// <summary>Measures registers one after the other.</summary>
    /// <param name="sizes">How many persons each has.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(IReadOnlyList<int> sizes, TextWriter output)
    {
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("register-bench-");
            try
            {
                Measure(size, new RegisterFile(new MuseumFolders(folder.FullName, "")), output);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
    }

    private static void Measure(int size, RegisterFile file, TextWriter output)
    {
        var start = Environment.CpuUsage.TotalTime;
        using (var writing = file.Write(anew: true))
        {
            foreach (var person in ArtificialPersons.Make(size))
            {
                writing.Put(Person(person));
            }

            writing.Keep(new RegisterStamp(1, "bench"));
        }

        Line(output, $"\n{size:N0} persons: written in {(Environment.CpuUsage.TotalTime - start).TotalSeconds:F1} s of CPU, {new FileInfo(file.FilePath).Length / 1e6:F0} MB of file\n");
        start = Environment.CpuUsage.TotalTime;
        var state = RegisterState.Of(new RegisterStamp(1, "bench"), file.All());
        var opening = Environment.CpuUsage.TotalTime - start;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Line(output, $"opened with its index in {opening.TotalSeconds:F1} s of CPU; {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB kept, process {Environment.WorkingSet / 1e6:F0} MB\n");
        var numbers = Enumerable.Range(0, Asked).Select(at => 1 + (int)(at * 7919L % size)).ToArray();
        Line(output, $"one person by number: median {Median(numbers, number => file.Find(number)):F3} ms\n");
        Line(output, $"a page of {Page}: median {Median([.. numbers.Take(Asked / Page)], number => file.Find([.. Enumerable.Range(number, Page)])):F3} ms\n");
        var edition = 1;
        Line(output, $"one person changed, file and index: median {Median([.. numbers.Take(200)], number => state = Changed(file, state, number, ++edition)):F2} ms\n");
    }

    private static RegisterState Changed(RegisterFile file, RegisterState state, int number, int edition)
    {
        var person = Person(ArtificialPersons.Make(1).Single()) with { Number = number };
        var stamp = new RegisterStamp(edition, "bench");
        using (var writing = file.Write(anew: false))
        {
            writing.Put(person);
            writing.Keep(stamp);
        }

        return state.After(stamp, [person], []);
    }

    /// <summary>A person about whom as much is known as an entry of a list says.</summary>
    /// <param name="names">The names.</param>
    internal static RegisterPerson Person(PersonNames names) => new()
    {
        Number = names.Number,
        Artificial = true,
        Names = [.. names.Names.Select(name => new PersonName { Name = name.Text, Language = name.Language, Sources = [new("list", "p. 12")] })],
        Sex = "female",
        Birth = Content.EdtfDate.Parse("1954"), BirthSources = [new("list", "p. 12")],
        Statuses = [new PersonStatus { Status = "killed", Certainty = "established", Sources = [new("list", "p. 12")] }],
        Texts = Content.Language.All.ToDictionary(language => language.Code, _ => new RegisterText(names.Names[0].Text, "specimen", "A sentence about a life. [@list]", "A sentence about a night. [@list]", null), StringComparer.Ordinal),
        Records = [new RegisterRecord("record", new("list", "p. 12")) { Name = names.Names[0].Text, Language = "az", Transcription = "An entry as it stands there." }],
    };

    private static double Median(int[] numbers, Action<int> read)
    {
        var times = numbers.Select(number =>
        {
            var start = Stopwatch.GetTimestamp();
            read(number);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToArray();
        return times[times.Length / 2];
    }

    private static void Line(TextWriter output, FormattableString text) => output.Write(text.ToString(CultureInfo.InvariantCulture));
}
