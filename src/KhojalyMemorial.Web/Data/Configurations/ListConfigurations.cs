using KhojalyMemorial.Content;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Desk.Persons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KhojalyMemorial.Data.Configurations;

internal sealed class ListImportConfiguration : IEntityTypeConfiguration<ListImport>, IEntityTypeConfiguration<ListUpload>
{
    public void Configure(EntityTypeBuilder<ListImport> builder)
    {
        builder.ToTable("ListImports");
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.List).HasMaxLength(ListDesk.LongestList);
        builder.Property(import => import.FileName).HasMaxLength(200);
        builder.Property(import => import.FileHash).HasMaxLength(64);
        builder.Property(import => import.State).HasMaxLength(20);
        builder.Property(import => import.By).HasMaxLength(200);
        builder.Property(import => import.Problem).HasMaxLength(40);
        builder.HasIndex(import => new { import.State, import.CreatedUtc });
    }

    public void Configure(EntityTypeBuilder<ListUpload> builder)
    {
        builder.ToTable("ListUploads");
        builder.HasKey(upload => upload.ImportId);
        builder.Property(upload => upload.ImportId).ValueGeneratedNever();
        builder.HasOne<ListImport>().WithOne().HasForeignKey<ListUpload>(upload => upload.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PersonChangeConfiguration : IEntityTypeConfiguration<PersonChange>, IEntityTypeConfiguration<PersonDifference>
{
    public void Configure(EntityTypeBuilder<PersonChange> builder)
    {
        builder.ToTable("PersonChanges");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Kind).HasMaxLength(10);
        builder.Property(change => change.FromKey).HasMaxLength(ContentKey.MaxLength);
        builder.Property(change => change.IntoKey).HasMaxLength(ContentKey.MaxLength);
        builder.HasIndex(change => change.AtUtc);
    }

    public void Configure(EntityTypeBuilder<PersonDifference> builder)
    {
        builder.ToTable("PersonDifferences");
        builder.HasKey(pair => new { pair.OneKey, pair.OtherKey });
        builder.Property(pair => pair.OneKey).HasMaxLength(ContentKey.MaxLength);
        builder.Property(pair => pair.OtherKey).HasMaxLength(ContentKey.MaxLength);
    }
}
