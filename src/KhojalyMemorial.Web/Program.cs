using KhojalyMemorial.Accounts;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Desk.Reports;
using KhojalyMemorial.Features;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Commands;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Operations.Health;
using KhojalyMemorial.Operations.Logging;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Security;
using KhojalyMemorial.Seed;

NativeHeap.KeepSmall();
var builder = WebApplication.CreateBuilder(args);

builder.AddMuseumLogging();
builder.AddMuseumSite();
builder.AddMuseumData();
builder.AddMuseumPublishing();
builder.AddMuseumSeed();
builder.AddMuseumVisitorCache();
builder.AddMuseumAccounts();
builder.AddMuseumDrafts();
builder.AddMuseumWriting();
builder.AddMuseumReports();
builder.AddMuseumReleases();
builder.AddMuseumCases();
builder.AddMuseumLists();
builder.AddMuseumLti();
builder.AddMuseumPages();
builder.AddMuseumHealth();
builder.AddMuseumMemory();
builder.AddMuseumSecurity();

var app = builder.Build();
if (await CommandLine.RunAsync(args, app.Services, Console.Out) is { } exitCode)
{
    return exitCode;
}

app.UseMuseumProxies();            // first: everything behind it may ask for scheme and address
app.UseMuseumRequestLog();
app.UseMuseumLti();                // before headers and error pages: what may be framed may be framed when it fails, too
app.UseMuseumHeaders();            // before the error pages, so that these carry the headers too
app.UseMuseumSchoolAddresses();     // before the error pages, which keep the view
app.UseMuseumErrorPages();
app.UseRouting();
app.UseMuseumVisitorCache();       // after routing: the page says which query parameters it reads
app.UseMuseumSchoolPages();         // inside the cache, which keeps pages as they are sent
app.UseMuseumAccounts();            // the desk alone asks who somebody is
app.UseMuseumRateLimits();

app.MapStaticAssets();
app.MapMuseumPages();
app.MapMuseumHealth();
app.MapMuseumCspReports();

await app.PrepareMuseumAsync(args);
app.SayWhereTheMuseumIs();
await app.RunAsync();
return 0;
