using KhojalyMemorial.Benchmarks;

// What the site costs, as a ratio to nginx that serves the very same bytes in the same run: see docs/performance.md.
if (args is not [var program, ..])
{
    Console.Error.WriteLine("usage: KhojalyMemorial.Benchmarks PATH-TO-KhojalyMemorial.Web.dll [PATH-OF-PAGE] [ROUNDS]");
    return 2;
}

var path = args.ElementAtOrDefault(1) ?? "/en/exhibition/night/the-attack";
var rounds = int.TryParse(args.ElementAtOrDefault(2), out var asked) ? asked : 5;
return await PageBench.RunAsync(program, path, rounds, Console.Out);
