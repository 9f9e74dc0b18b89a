using KhojalyMemorial.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedMuseum))]

namespace KhojalyMemorial.Tests.Support;

/// <summary>One site for all tests that only read.</summary>
public sealed class SharedMuseum : IAsyncLifetime
{
    public MuseumApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await MuseumApp.StartAsync(null, ("RateLimits:SearchesAtOnce", "100000")); // Hundreds of tests ask as one visitor.

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
