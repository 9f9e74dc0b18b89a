using KhojalyMemorial.Accounts;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Desk.Persons;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KhojalyMemorial.Data;

/// <summary>The curators' database. Visitors never wait for it: they read the published museum.</summary>
/// <param name="options">Options of the provider's own context.</param>
public abstract class MuseumDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Items of content.</summary>
    public DbSet<ContentItem> Items => Set<ContentItem>();

    /// <summary>Everything that was ever saved.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>What visitors read, and read before.</summary>
    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>The editions of the museum.</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>The chained audit.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Which item refers to which.</summary>
    public DbSet<ItemReference> References => Set<ItemReference>();

    /// <summary>The accounts of curators.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Sign-ins that last.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <summary>Links that let somebody in once.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Keys that seal cookies.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>What was typed and not yet saved.</summary>
    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    /// <summary>Who has what open.</summary>
    public DbSet<Presence> Presences => Set<Presence>();

    /// <summary>Reviews.</summary>
    public DbSet<Review> Reviews => Set<Review>();

    /// <summary>Remarks on paragraphs.</summary>
    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    /// <summary>Links for readers without account.</summary>
    public DbSet<ReviewLink> ReviewLinks => Set<ReviewLink>();

    /// <summary>Releases: what is published together, now or at a set time.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>The parts of releases.</summary>
    public DbSet<ReleasePart> ReleaseParts => Set<ReleasePart>();

    /// <summary>Settings of the desk.</summary>
    public DbSet<DeskSetting> DeskSettings => Set<DeskSetting>();

    /// <summary>Words that were searched without result.</summary>
    public DbSet<SearchMiss> SearchMisses => Set<SearchMiss>();

    /// <summary>Outside addresses as last looked at.</summary>
    public DbSet<LinkCheck> LinkChecks => Set<LinkCheck>();

    /// <summary>What families and readers wrote.</summary>
    public DbSet<FamilyCase> Cases => Set<FamilyCase>();

    /// <summary>Decisions on what they wrote.</summary>
    public DbSet<CaseDecision> CaseDecisions => Set<CaseDecision>();

    /// <summary>The logs of cases.</summary>
    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();

    /// <summary>Files that came with cases.</summary>
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();

    /// <summary>Lines of remembrance.</summary>
    public DbSet<Tribute> Tributes => Set<Tribute>();

    /// <summary>What was erased.</summary>
    public DbSet<Erasure> Erasures => Set<Erasure>();

    /// <summary>Lists that are brought into the register.</summary>
    public DbSet<ListImport> ListImports => Set<ListImport>();

    /// <summary>The files of lists that are not in yet.</summary>
    public DbSet<ListUpload> ListUploads => Set<ListUpload>();

    /// <summary>Persons that became one, or two.</summary>
    public DbSet<PersonChange> PersonChanges => Set<PersonChange>();

    /// <summary>Persons that were found to be two.</summary>
    public DbSet<PersonDifference> PersonDifferences => Set<PersonDifference>();

    /// <summary>Learning systems that may open pages.</summary>
    public DbSet<Platform> Platforms => Set<Platform>();

    /// <summary>The deployments of these.</summary>
    public DbSet<Deployment> Deployments => Set<Deployment>();

    /// <summary>The museum's own keys for them.</summary>
    public DbSet<ToolKey> ToolKeys => Set<ToolKey>();

    /// <summary>Nonces that were taken.</summary>
    public DbSet<UsedNonce> UsedNonces => Set<UsedNonce>();

    /// <summary>Links with which learning systems register themselves.</summary>
    public DbSet<RegistrationLink> RegistrationLinks => Set<RegistrationLink>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MuseumDbContext).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // Both providers give back times without a kind; all of ours are UTC.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(6);
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

/// <summary>The museum on SQLite, the embedded default.</summary>
/// <param name="options">The options.</param>
public sealed class SqliteMuseumDbContext(DbContextOptions<SqliteMuseumDbContext> options) : MuseumDbContext(options);

/// <summary>The museum on SQL Server.</summary>
/// <param name="options">The options.</param>
public sealed class SqlServerMuseumDbContext(DbContextOptions<SqlServerMuseumDbContext> options) : MuseumDbContext(options);
