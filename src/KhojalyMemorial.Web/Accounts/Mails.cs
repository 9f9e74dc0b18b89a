using System.Net;
using System.Net.Mail;

namespace KhojalyMemorial.Accounts;

/// <summary>Settings of the section <c>Mail</c>. Without them links are shown, to be handed over.</summary>
public sealed class MailOptions
{
    /// <summary>The mail server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is sealed by STARTTLS.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>The name to sign in with; none where the server asks for none.</summary>
    public string? User { get; set; }

    /// <summary>The password to it.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string? From { get; set; }
}

/// <summary>Sends mail where a server is configured.</summary>
/// <param name="options">The server.</param>
/// <param name="logger">The log.</param>
public sealed partial class Mails(MailOptions options, ILogger<Mails> logger)
{
    // A curator waits for it; a server that does not answer must not keep the link from them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Whether mail can be sent.</summary>
    public bool IsSetUp => options is { Host.Length: > 0, From.Length: > 0 };

    /// <summary>Sends a mail.</summary>
    /// <param name="to">The address.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where none is configured or it did not go out: then the link has to be handed over.</returns>
    public async Task<bool> SendAsync(string to, string subject, string text, CancellationToken cancellation = default)
    {
        if (!IsSetUp)
        {
            return false;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var server = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
            if (options.User is { Length: > 0 } user)
            {
                server.Credentials = new NetworkCredential(user, options.Password);
            }

            using var mail = new MailMessage(options.From!, to, subject, text);
            await server.SendMailAsync(mail, patience.Token);
            return true;
        }
        catch (Exception problem) when (problem is SmtpException or FormatException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            NotSent(logger, problem);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail did not go out")]
    private static partial void NotSent(ILogger logger, Exception problem);
}
