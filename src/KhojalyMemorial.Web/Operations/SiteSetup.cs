using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace KhojalyMemorial.Operations;

/// <summary>What the site is called, who may ask for it by which name, and whose forwarded headers are believed.</summary>
public static partial class SiteSetup
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Reads and checks the section <c>Site</c>; what cannot be worked with stops the start with sentences.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumSite(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        if (options.Faults().ToList() is { Count: > 0 } faults)
        {
            throw new InvalidOperationException("The site cannot start with these settings:\n  " + string.Join("\n  ", faults));
        }

        var address = new PublicUrl(options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(address);
        builder.Services.AddHostedService<SiteWarnings>();
        ListenWhereTheSiteCallsItself(builder);
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            // The framework filters hosts in front of everything else once it is told which ones. Setting: AllowedHosts is not read.
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
            hosts.AllowedHosts = [address.Host, .. options.ExtraHosts, .. builder.Environment.IsDevelopment() || address.IsLocal ? ThisMachine : []];
        });
    }

    /// <summary>Believes <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> of the configured proxies, and of nobody when none is configured.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumProxies(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var known = app.ApplicationServices.GetRequiredService<SiteOptions>().KnownProxies;
        if (known.Count == 0)
        {
            return; // The framework's middleware with empty lists would believe everyone.
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known)
        {
            if (IPAddress.TryParse(proxy, out var one))
            {
                options.KnownProxies.Add(one);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }

        app.UseForwardedHeaders(options);
    }

    // Without any setting Kestrel listens on port 5000, where the site would not call itself by its own name.
    private static void ListenWhereTheSiteCallsItself(WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(SiteOptions.LocalAddress);
        }
    }

    private sealed partial class SiteWarnings(SiteOptions options, ILogger<SiteOptions> logger) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var gap in options.Gaps())
            {
                Missing(logger, gap);
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Gap}")]
        private static partial void Missing(ILogger logger, string gap);
    }
}
