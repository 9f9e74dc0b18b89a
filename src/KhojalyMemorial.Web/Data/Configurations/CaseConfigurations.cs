using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KhojalyMemorial.Data.Configurations;

internal sealed class FamilyCaseConfiguration : IEntityTypeConfiguration<FamilyCase>
{
    public void Configure(EntityTypeBuilder<FamilyCase> builder)
    {
        builder.ToTable("Cases");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Number).HasMaxLength(CaseNumber.Length);
        builder.Property(one => one.Kind).HasMaxLength(20);
        builder.Property(one => one.Person).HasMaxLength(9);
        builder.Property(one => one.Page).HasMaxLength(Letter.LongestPage);
        builder.Property(one => one.RefersTo).HasMaxLength(CaseNumber.Length);
        builder.Property(one => one.Language).HasMaxLength(2);
        builder.Property(one => one.Name).HasMaxLength(Letter.LongestLine);
        builder.Property(one => one.Contact).HasMaxLength(Letter.LongestLine);
        builder.Property(one => one.Relation).HasMaxLength(Letter.LongestLine);
        builder.Property(one => one.State).HasMaxLength(20);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.Number).IsUnique();
        builder.HasIndex(one => one.Once).IsUnique();
        builder.HasIndex(one => new { one.State, one.DueUtc });
        builder.HasIndex(one => one.Person);
    }
}

internal sealed class CasePartsConfiguration : IEntityTypeConfiguration<CaseDecision>, IEntityTypeConfiguration<CaseNote>, IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseDecision> builder)
    {
        builder.ToTable("CaseDecisions");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Verdict).HasMaxLength(20);
        builder.Property(one => one.Target).HasMaxLength(200);
        builder.Property(one => one.ReasonAz).HasMaxLength(CaseDesk.Longest);
        builder.Property(one => one.ReasonEn).HasMaxLength(CaseDesk.Longest);
        builder.Property(one => one.ReasonRu).HasMaxLength(CaseDesk.Longest);
        builder.Property(one => one.Agreed).IsConcurrencyToken();
        builder.HasOne<FamilyCase>().WithMany().HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.ToTable("CaseNotes");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Action).HasMaxLength(40);
        builder.Property(one => one.Text).HasMaxLength(CaseDesk.Longest);
        builder.HasOne<FamilyCase>().WithMany().HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(200);
        builder.Property(one => one.MediaType).HasMaxLength(40);
        builder.Property(one => one.State).HasMaxLength(20);
        builder.HasIndex(one => one.State);
        builder.HasOne<FamilyCase>().WithMany().HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TributeConfiguration : IEntityTypeConfiguration<Tribute>, IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Tribute> builder)
    {
        builder.ToTable("Tributes");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Person).HasMaxLength(9);
        builder.Property(one => one.Language).HasMaxLength(2);
        builder.Property(one => one.Text).HasMaxLength(Tribute.LongestText);
        builder.Property(one => one.Name).HasMaxLength(Tribute.LongestName);
        builder.Property(one => one.State).HasMaxLength(20);
        builder.HasIndex(one => one.Once).IsUnique();
        builder.HasIndex(one => new { one.State, one.ReceivedUtc });
    }

    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("Erasures");
        builder.HasKey(one => new { one.Thing, one.ThingId });
        builder.Property(one => one.Thing).HasMaxLength(20);
        builder.HasIndex(one => one.Edition);
    }
}
