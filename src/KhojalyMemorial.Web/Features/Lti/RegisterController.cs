using KhojalyMemorial.Lti;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Lti;

/// <summary>Dynamic Registration: a platform opens an administrator's link, somebody says yes, and both sides know each other.</summary>
/// <param name="registration">Registers.</param>
/// <param name="links">The administrators' links.</param>
/// <param name="seals">Seals what waits for a yes.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
[Route("/lti/register")]
[EnableRateLimiting(RateLimits.Guests)]
public sealed partial class RegisterController(DynamicRegistration registration, RegistrationLinks links, Sealed seals, TimeProvider clock, ILogger<RegisterController> logger) : LtiController(logger)
{
    private const int LongestToken = 8000;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private readonly ILogger _logger = logger;

    /// <summary>Asks whether the platform is to be registered.</summary>
    /// <param name="link">The secret of the administrator's link.</param>
    /// <param name="configuration">Where the platform describes itself.</param>
    /// <param name="token">What the platform gives for registering.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The question; 410 for a link that is no longer open, 400 where no platform opened it.</returns>
    [HttpGet("")]
    public async Task<IActionResult> New(string? link, [FromQuery(Name = "openid_configuration")] string? configuration, [FromQuery(Name = "registration_token")] string? token, CancellationToken cancellation)
    {
        if (await links.FindAsync(link, cancellation) is null)
        {
            return Answer(StatusCodes.Status410Gone, "Lti.Register.NoLink");
        }

        if (registration.OriginOf(configuration) is not { } origin || token?.Length > LongestToken)
        {
            return Answer(StatusCodes.Status400BadRequest, string.IsNullOrEmpty(configuration) ? "Lti.Register.FromPlatform" : "Lti.Register.WrongConfiguration");
        }

        Allow(origin, forms: null); // Not registered yet, and opened by a link that an administrator gave.
        return View("Register", new RegisterPage(Language, origin, seals.Seal(new RegistrationRequest(link!, configuration!, token, clock.GetUtcNow().UtcDateTime + Lasts))));
    }

    /// <summary>Registers.</summary>
    /// <param name="request">What was asked, sealed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What became of it.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create([FromForm] string? request, CancellationToken cancellation)
    {
        if (!IsOwnForm || seals.OpenRegistration(request) is not { } asked)
        {
            return Refuse(IsOwnForm ? Refusal.WrongState : Refusal.ForeignForm, platform: null);
        }

        Allow(registration.OriginOf(asked.Configuration), forms: null);
        var (platform, fault) = await registration.RunAsync(asked, cancellation);
        if (platform is not null)
        {
            Registered(_logger, platform.Id);
            return View("Registered", new RegisteredPage(Language, Texts["Lti.Register.Done"], Done: true));
        }

        NotRegistered(_logger, fault);
        return fault switch
        {
            RegistrationFault.NoLink => Answer(StatusCodes.Status410Gone, "Lti.Register.NoLink"),
            RegistrationFault.Known => Answer(StatusCodes.Status409Conflict, "Lti.Register.Known"),
            RegistrationFault.Refused => Answer(StatusCodes.Status502BadGateway, "Lti.Register.Refused"),
            _ => Answer(StatusCodes.Status400BadRequest, "Lti.Register.WrongConfiguration"),
        };
    }

    private ViewResult Answer(int status, string text)
    {
        Response.StatusCode = status;
        return View("Registered", new RegisteredPage(Language, Texts[text], Done: false));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The platform {Platform} registered itself")]
    private static partial void Registered(ILogger logger, Guid platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A platform could not register itself: {Fault}")]
    private static partial void NotRegistered(ILogger logger, RegistrationFault? fault);
}
