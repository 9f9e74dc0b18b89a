namespace KhojalyMemorial.Operations.Commands;

/// <summary>A command of the program: what stands behind <c>dotnet run --project src/KhojalyMemorial.Web --</c>.</summary>
/// <param name="Name">The first word.</param>
/// <param name="Usage">The words that follow.</param>
/// <param name="Purpose">What it does, for the help.</param>
/// <param name="RunAsync">Does it; the number is the exit code. Commands never start the web host.</param>
public sealed record Command(string Name, string Usage, string Purpose, Func<IServiceProvider, string[], TextWriter, Task<int>> RunAsync);
