using KhojalyMemorial.Lti;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KhojalyMemorial.Data.Configurations;

internal sealed class PlatformConfiguration : IEntityTypeConfiguration<Platform>, IEntityTypeConfiguration<Deployment>
{
    public void Configure(EntityTypeBuilder<Platform> builder)
    {
        builder.ToTable("LtiPlatforms");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(Platform.LongestName);
        builder.Property(one => one.Issuer).HasMaxLength(Platform.LongestId);
        builder.Property(one => one.ClientId).HasMaxLength(Platform.LongestId);
        builder.Property(one => one.AuthorizationAddress).HasMaxLength(Platform.LongestAddress);
        builder.Property(one => one.KeySetAddress).HasMaxLength(Platform.LongestAddress);
        builder.Property(one => one.Frames).HasMaxLength(Platform.LongestFrames);
        builder.Property(one => one.CreatedBy).HasMaxLength(40);
        builder.HasIndex(one => new { one.Issuer, one.ClientId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Deployment> builder)
    {
        builder.ToTable("LtiDeployments");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.DeploymentId).HasMaxLength(Platform.LongestId);
        builder.HasIndex(one => new { one.PlatformId, one.DeploymentId }).IsUnique();
        builder.HasOne<Platform>().WithMany().HasForeignKey(one => one.PlatformId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ToolKeyConfiguration : IEntityTypeConfiguration<ToolKey>, IEntityTypeConfiguration<UsedNonce>, IEntityTypeConfiguration<RegistrationLink>
{
    public void Configure(EntityTypeBuilder<ToolKey> builder)
    {
        builder.ToTable("LtiKeys");
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Property(one => one.KeyId).HasMaxLength(64);
        builder.Property(one => one.PublicKey).HasMaxLength(1000);
        builder.Property(one => one.SealedKey).HasMaxLength(4000);
        builder.HasIndex(one => one.KeyId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UsedNonce> builder)
    {
        builder.ToTable("LtiNonces");
        builder.HasKey(one => one.Hash);
        builder.Property(one => one.Hash).HasMaxLength(64);
        builder.HasIndex(one => one.ExpiresUtc);
    }

    public void Configure(EntityTypeBuilder<RegistrationLink> builder)
    {
        builder.ToTable("LtiRegistrationLinks");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.SecretHash).HasMaxLength(64);
        builder.Property(one => one.Name).HasMaxLength(Platform.LongestName);
        builder.Property(one => one.CreatedBy).HasMaxLength(40);
        builder.HasIndex(one => one.SecretHash).IsUnique();
    }
}
