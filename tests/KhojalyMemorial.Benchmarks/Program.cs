using System.Globalization;
using KhojalyMemorial.Benchmarks;

// What pages cost as a ratio to nginx that serves the very same bytes in the same run, and what searches of the register cost: see docs/performance.md.
switch (args)
{
    case ["names", .. var sizes]:
        NameBench.Run(Sizes(sizes), Console.Out);
        return 0;
    case ["names-in-sqlite", .. var sizes]:
        SqliteNames.Run(Sizes(sizes), Console.Out);
        return 0;
    case ["register", .. var sizes]:
        RegisterBench.Run(Sizes(sizes), Console.Out);
        return 0;
    case ["register-memory", var web, .. var many]:
        return await RegisterMemory.RunAsync(Path.GetFullPath(web), many.Length > 0 ? int.Parse(many[0], CultureInfo.InvariantCulture) : 100_000, Console.Out);
    case ["lists", var web, .. var many]:
        return await ListBench.RunAsync(Path.GetFullPath(web), many.Length > 0 ? int.Parse(many[0], CultureInfo.InvariantCulture) : 100_000, Console.Out);
    case [var program, ..]:
        var path = args.ElementAtOrDefault(1) ?? "/en/exhibition/night/the-attack";
        var rounds = int.TryParse(args.ElementAtOrDefault(2), CultureInfo.InvariantCulture, out var asked) ? asked : 5;
        return await PageBench.RunAsync(program, path, rounds, Console.Out);
    default:
        Console.Error.WriteLine("usage: KhojalyMemorial.Benchmarks PATH-TO-KhojalyMemorial.Web.dll [PATH-OF-PAGE] [ROUNDS]\n       KhojalyMemorial.Benchmarks names|names-in-sqlite|register [HOW-MANY-PERSONS ...]\n       KhojalyMemorial.Benchmarks register-memory|lists PATH-TO-KhojalyMemorial.Web.dll [HOW-MANY]");
        return 2;
}

static int[] Sizes(string[] sizes) => sizes.Length > 0 ? [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [10_000, 100_000, 1_000_000];
