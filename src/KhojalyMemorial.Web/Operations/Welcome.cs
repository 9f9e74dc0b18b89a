namespace KhojalyMemorial.Operations;

/// <summary>Tells the person at the console where the museum can be visited.</summary>
public static class Welcome
{
    /// <summary>Prints the address once the site serves it.</summary>
    /// <param name="app">The site.</param>
    public static void SayWhereTheMuseumIs(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine($"\nThe museum is open: {string.Join(", ", app.Urls.Order(StringComparer.Ordinal))}\nStop it with Ctrl+C.\n"));
    }
}
