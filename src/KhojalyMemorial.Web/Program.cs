using KhojalyMemorial.Data;
using KhojalyMemorial.Operations.Commands;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Seed;

var builder = WebApplication.CreateBuilder(args);
builder.AddMuseumData();
builder.AddMuseumPublishing();
var app = builder.Build();
if (await CommandLine.RunAsync(args, app.Services, Console.Out) is { } exitCode)
{
    return exitCode;
}

await app.PrepareMuseumAsync(args);
app.MapGet("/", (Museum museum) => $"Edition {museum.Current.Edition}, {museum.Current.Items.Count} items");
await app.RunAsync();
return 0;
