using KhojalyMemorial.Accounts;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KhojalyMemorial.Data.Configurations;

internal sealed class WorkingConfiguration : IEntityTypeConfiguration<WorkingCopy>, IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<WorkingCopy> builder)
    {
        builder.ToTable("WorkingCopies");
        builder.Property(copy => copy.Language).HasMaxLength(2);
        builder.Property(copy => copy.Sequence).IsConcurrencyToken();
        builder.HasIndex(copy => new { copy.AccountId, copy.ItemId, copy.Language }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(copy => copy.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(copy => copy.ItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("Presences");
        builder.HasKey(presence => presence.Tab);
        builder.Property(presence => presence.Tab).ValueGeneratedNever();
        builder.Property(presence => presence.Language).HasMaxLength(2);
        builder.HasIndex(presence => new { presence.ItemId, presence.Language });
        builder.HasOne<Account>().WithMany().HasForeignKey(presence => presence.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<ReviewComment>, IEntityTypeConfiguration<ReviewLink>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.Property(review => review.Language).HasMaxLength(2);
        builder.Property(review => review.State).HasMaxLength(20).IsConcurrencyToken();
        builder.Property(review => review.Remark).HasMaxLength(2000);
        builder.HasIndex(review => new { review.ItemId, review.Language });
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(review => review.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Revision>().WithMany().HasForeignKey(review => review.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        builder.Property(comment => comment.Language).HasMaxLength(2);
        builder.Property(comment => comment.Quote).HasMaxLength(200);
        builder.Property(comment => comment.Text).HasMaxLength(4000);
        builder.Property(comment => comment.GuestName).HasMaxLength(100);
        builder.HasIndex(comment => new { comment.ItemId, comment.Language });
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(comment => comment.ItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReviewLink> builder)
    {
        builder.ToTable("ReviewLinks");
        builder.Property(link => link.SecretHash).HasMaxLength(64);
        builder.Property(link => link.Language).HasMaxLength(2);
        builder.Property(link => link.Label).HasMaxLength(100);
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(link => link.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>, IEntityTypeConfiguration<ReleasePart>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.ToTable("Releases");
        builder.Property(release => release.Name).HasMaxLength(200);
        builder.Property(release => release.State).HasMaxLength(20);
        builder.Property(release => release.Problem).HasMaxLength(4000);
        builder.Property(release => release.Version).IsConcurrencyToken();
        builder.HasIndex(release => new { release.State, release.DueUtc });
    }

    public void Configure(EntityTypeBuilder<ReleasePart> builder)
    {
        builder.ToTable("ReleaseParts");
        builder.HasKey(part => new { part.ReleaseId, part.ItemId, part.Language });
        builder.Property(part => part.Language).HasMaxLength(2);
        builder.Property(part => part.MovedTo).HasMaxLength(200);
        builder.HasOne<Release>().WithMany().HasForeignKey(part => part.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(part => part.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeskPartsConfiguration : IEntityTypeConfiguration<DeskSetting>, IEntityTypeConfiguration<SearchMiss>, IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<DeskSetting> builder)
    {
        builder.ToTable("DeskSettings");
        builder.HasKey(setting => setting.Name);
        builder.Property(setting => setting.Name).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<SearchMiss> builder)
    {
        builder.ToTable("SearchMisses");
        builder.HasKey(miss => new { miss.Day, miss.Word });
        builder.Property(miss => miss.Word).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.ToTable("LinkChecks");
        builder.HasKey(check => check.AddressHash);
        builder.Property(check => check.AddressHash).HasMaxLength(64);
        builder.Property(check => check.Address).HasMaxLength(2000);
    }
}
