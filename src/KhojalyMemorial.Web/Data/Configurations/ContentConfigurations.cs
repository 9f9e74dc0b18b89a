using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KhojalyMemorial.Data.Configurations;

internal sealed class ContentItemConfiguration : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.ToTable("ContentItems");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Kind).HasMaxLength(40);
        builder.Property(item => item.Key).HasMaxLength(ContentKey.MaxLength);
        builder.HasIndex(item => new { item.Kind, item.Key }).IsUnique();
    }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions");
        builder.Property(revision => revision.Id).ValueGeneratedNever();
        builder.Property(revision => revision.Language).HasMaxLength(8);
        builder.Property(revision => revision.BodyHash).HasMaxLength(64);
        builder.Property(revision => revision.Author).HasMaxLength(200);
        builder.Property(revision => revision.Note).HasMaxLength(1000);
        builder.HasIndex(revision => new { revision.ItemId, revision.Language, revision.Number }).IsUnique();
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(revision => revision.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.Property(publication => publication.Id).ValueGeneratedNever();
        builder.Property(publication => publication.Language).HasMaxLength(8);
        builder.Property(publication => publication.Slug).HasMaxLength(120);
        builder.Property(publication => publication.EndedAs).HasMaxLength(20);
        builder.Property(publication => publication.MovedTo).HasMaxLength(200);
        builder.Property(publication => publication.ApprovedBy).HasMaxLength(200);
        builder.HasIndex(publication => new { publication.ItemId, publication.Language, publication.FromEdition }).IsUnique();
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(publication => publication.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Revision>().WithMany().HasForeignKey(publication => publication.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ItemReferenceConfiguration : IEntityTypeConfiguration<ItemReference>
{
    public void Configure(EntityTypeBuilder<ItemReference> builder)
    {
        builder.ToTable("ItemReferences");
        builder.Property(reference => reference.Language).HasMaxLength(8);
        builder.Property(reference => reference.TargetKind).HasMaxLength(40);
        builder.Property(reference => reference.TargetKey).HasMaxLength(ContentKey.MaxLength);
        builder.HasKey(reference => new { reference.ItemId, reference.Language, reference.TargetKind, reference.TargetKey });
        builder.HasIndex(reference => new { reference.TargetKind, reference.TargetKey });
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(reference => reference.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
