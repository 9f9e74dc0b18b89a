using System.Runtime.InteropServices;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Languages;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>Brings a list into the register from the command line, by the same way as the desk.</summary>
internal static class ListCommand
{
    private const string Actor = "register-import";
    private const int Shown = 5;

    private const string Help = """
        register import LIST [--list KEY] [--columns FILE] [--preview] [--clean-rows]

          LIST           CSV in UTF-8, or a workbook (.xlsx); its first line names the columns, in Azerbaijani, English or Russian
          --list KEY     the key of the list, by which it finds its rows when it comes again; the file's name where it is left out
          --columns FILE which column holds what, and what is said once for all rows: JSON, as the preview prints it
          --preview      say what would be done, and write nothing
          --clean-rows   take the rows that are clean although others are not
        """;

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (Asked.Read(args) is not { } asked || !File.Exists(asked.File))
        {
            await output.WriteLineAsync(Help);
            return 2;
        }

        if (!ListDesk.IsList(asked.List))
        {
            await output.WriteLineAsync(FormattableString.Invariant($"\"{asked.List}\" cannot be the key of a list: at most {ListDesk.LongestList} lower-case ASCII letters, digits and single hyphens. Say one with --list."));
            return 2;
        }

        try
        {
            return await ReadAsync(services, asked, output);
        }
        catch (ListFileException problem)
        {
            await output.WriteLineAsync(Strings.For(Language.En).Format("Lists.File." + problem.Code, [.. problem.Args]));
            return 1;
        }
    }

    private static async Task<int> ReadAsync(IServiceProvider services, Asked asked, TextWriter output)
    {
        await DatabaseStart.MigrateAsync(services.GetRequiredService<MuseumDbContext>(), services.GetRequiredService<TimeProvider>());
        var bytes = await File.ReadAllBytesAsync(asked.File);
        var table = ListFiles.Read(bytes);
        var columns = asked.Columns is null ? ListColumns.Propose(table) : ListColumns.Parse(await File.ReadAllTextAsync(asked.Columns));
        var texts = Strings.For(Language.En);
        if (asked.Preview || columns.Problems(table).Any())
        {
            await output.WriteLineAsync($"The columns:\n{columns.ToJson()}");
        }

        var missing = columns.Problems(table).ToList();
        foreach (var (code, arg) in missing)
        {
            await output.WriteLineAsync(texts.Format("Lists.Columns." + code, arg));
        }

        if (missing.Count > 0)
        {
            await output.WriteLineAsync("Nothing was written. Save the columns above to a file, complete it, and say --columns FILE.");
            return 1;
        }

        var list = await services.GetRequiredService<ListCheck>().RunAsync(table, columns, asked.List);
        foreach (var problem in list.Problems)
        {
            await output.WriteLineAsync(problem.Sentence(texts));
        }

        await output.WriteLineAsync(FormattableString.Invariant($"{table.Lines.Count} rows read, {list.Rows.Count} clean, {list.Bad} not."));
        if (asked.Preview)
        {
            foreach (var row in list.Rows.Take(Shown))
            {
                await output.WriteLineAsync(FormattableString.Invariant($"{row.Key}: {ContentJson.BodyOf(row.Record)}"));
            }

            return list.Problems.Count == 0 ? 0 : 1;
        }

        if (list.Problems.Count > 0 && !asked.CleanRows)
        {
            await output.WriteLineAsync("Nothing was written. Correct the list, or say --clean-rows to take the clean rows alone.");
            return 1;
        }

        return await WriteAsync(services, asked, bytes, columns, output);
    }

    private static async Task<int> WriteAsync(IServiceProvider services, Asked asked, byte[] bytes, ListColumns columns, TextWriter output)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        var import = await services.GetRequiredService<ListDesk>().TakeAsync(bytes, Path.GetFileName(asked.File), asked.List, Actor, columns, asked.CleanRows);
        await services.GetRequiredService<ListImporter>().RunAsync(import.Id, Guid.NewGuid(), foreground: true, async now =>
        {
            await output.WriteLineAsync(FormattableString.Invariant($"{now.Done} of {now.Rows}"));
            await output.FlushAsync(CancellationToken.None);
        }, stop.Token);
        var done = await services.GetRequiredService<MuseumDbContext>().ListImports.AsNoTracking().SingleAsync(one => one.Id == import.Id);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{done.State}: {done.Done} of {done.Rows} rows worked through, {done.Saved} saved as drafts, {done.Same} unchanged, {done.Held} left because a curator has changed the record since."));
        if (done.State == ListState.Stopped)
        {
            await output.WriteLineAsync("Say the same again to go on; nothing is doubled.");
        }

        return done.State == ListState.Done ? 0 : 1;
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private sealed record Asked(string File, string List, string? Columns, bool Preview, bool CleanRows)
    {
        public static Asked? Read(string[] args)
        {
            string? file = null, list = null, columns = null;
            var (preview, cleanRows) = (false, false);
            for (var at = 0; at < args.Length; at++)
            {
                switch (args[at])
                {
                    case "--list" when at + 1 < args.Length: list = args[++at]; break;
                    case "--columns" when at + 1 < args.Length: columns = args[++at]; break;
                    case "--preview": preview = true; break;
                    case "--clean-rows": cleanRows = true; break;
                    case var word when !word.StartsWith('-') && file is null: file = word; break;
                    default: return null;
                }
            }

            return file is null ? null : new(Path.GetFullPath(file), list ?? Path.GetFileNameWithoutExtension(file).ToLowerInvariant(), columns, preview, cleanRows);
        }
    }
}
