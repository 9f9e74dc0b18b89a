using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace KhojalyMemorial.Operations.Logging;

/// <summary>The log: short lines for people in Development, JSON lines and rolling files elsewhere. Decision 0002 says why it is put together here.</summary>
public static class LoggingSetup
{
    private const string ForPeople = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";
    internal const long LargestFile = 64 * 1024 * 1024;
    internal const int FilesKept = 31;

    /// <summary>Makes Serilog the one log provider. What the section <c>Serilog</c> says comes last and wins; its <c>WriteTo</c> replaces the sinks below.</summary>
    /// <param name="builder">The host being built.</param>
    /// <param name="more">What a test adds.</param>
    public static void AddMuseumLogging(this IHostApplicationBuilder builder, Action<LoggerConfiguration>? more = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()

            // The framework's own request lines would print query strings, and with them the names that visitors look for.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutVisitors>();
        if (!builder.Configuration.GetSection("Serilog:WriteTo").Exists())
        {
            AddSinks(log, builder);
        }

        // The packages that settings may name, by name: else every library beside the program is opened to look for them.
        log.ReadFrom.Configuration(builder.Configuration, new ConfigurationReaderOptions(typeof(Logger).Assembly, typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly));
        more?.Invoke(log);
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Trace); // Serilog alone decides what is written.
        builder.Logging.AddSerilog(log.CreateLogger(), dispose: true);
    }

    private static void AddSinks(LoggerConfiguration log, IHostApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            log.WriteTo.Console(outputTemplate: ForPeople, formatProvider: CultureInfo.InvariantCulture);
            return;
        }

        var folders = MuseumFolders.From(builder.Configuration, builder.Environment);
        builder.Services.TryAddSingleton(folders);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RequestLines>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RequestLines>());
        var file = Path.Combine(folders.Logs, "museum-.log");
        log.WriteTo.Console(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture));
        log.WriteTo.File(
            new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture), file,
            rollingInterval: RollingInterval.Day, retainedFileCountLimit: FilesKept,
            fileSizeLimitBytes: LargestFile, rollOnFileSizeLimit: true, buffered: true, flushToDiskInterval: TimeSpan.FromSeconds(1));
    }

    /// <summary>The hosting layer puts the path and the connection on every event of a request; neither belongs in a log that is kept.</summary>
    private sealed class WithoutVisitors : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
        }
    }
}
