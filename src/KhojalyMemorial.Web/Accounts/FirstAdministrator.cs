using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KhojalyMemorial.Accounts;

/// <summary>Prints the link by which the first administrator signs in, while there is no account: as soon as the site listens and the database answers.</summary>
/// <param name="services">Gives the invitations.</param>
/// <param name="state">Whether the database answers.</param>
/// <param name="server">Where the site listens.</param>
/// <param name="address">The public address.</param>
/// <param name="lifetime">Says when the site has started.</param>
public sealed class FirstAdministrator(IServiceScopeFactory services, DatabaseState state, IServer server, PublicUrl address, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // On a second start the database is prepared while visitors are served already: the link then comes a little later.
        do
        {
            await Task.Delay(Pause, stoppingToken);
        }
        while (!lifetime.ApplicationStarted.IsCancellationRequested || state.Answers != true || !await SaidAsync(stoppingToken));
    }

    private async Task<bool> SaidAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<Invitations>().FirstAsync(cancellation) is { } path)
            {
                Console.WriteLine($"There is no account yet. Become the first administrator (once, within a day):\n{Here(path)}\n");
            }

            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException) // away again, or without its tables yet
        {
            return false;
        }
    }

    // On somebody's own machine the site may listen elsewhere than it calls itself.
    private string Here(string path)
    {
        var listens = address.IsLocal ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() : null;
        return listens is not null && Uri.TryCreate(listens.Replace('+', '0').Replace('*', '0'), UriKind.Absolute, out var uri)
            ? new Uri(new UriBuilder(uri) { Host = "localhost" }.Uri, path).AbsoluteUri
            : address.For(path);
    }
}
