using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KhojalyMemorial.Tests.Data;

/// <summary>Holds the limits of SQL Server that SQLite accepts silently.</summary>
public sealed class SqlServerModelTests
{
    private const int BytesPerCharacter = 2;
    private const int LargestIndexKey = 1700;
    private const int LargestClusteredKey = 900;

    [Fact]
    public void Index_keys_fit()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var index in ModelOf(context).GetEntityTypes().SelectMany(type => type.GetIndexes()))
        {
            Assert.InRange(Bytes(index.Properties), 1, LargestIndexKey);
        }
    }

    [Fact]
    public void Primary_keys_fit_where_the_table_is_clustered_by_them()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var key in ModelOf(context).GetEntityTypes().SelectMany(type => type.GetKeys()))
        {
            var clustered = key.IsClustered() ?? key.IsPrimaryKey();
            Assert.InRange(Bytes(key.Properties), 1, clustered ? LargestClusteredKey : LargestIndexKey);
        }
    }

    [Fact]
    public void No_table_is_reached_by_more_than_one_cascade()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var type in ModelOf(context).GetEntityTypes())
        {
            Assert.InRange(type.GetForeignKeys().Count(key => key.DeleteBehavior == DeleteBehavior.Cascade), 0, 1);
        }
    }

    [Fact]
    public void Times_have_a_precision_that_every_server_has()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var property in ModelOf(context).GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(DateTime)))
        {
            Assert.InRange(property.GetPrecision() ?? 7, 0, 6);
        }
    }

    private static IModel ModelOf(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    private static int Bytes(IEnumerable<IReadOnlyProperty> properties) => properties.Sum(property => Type.GetTypeCode(property.ClrType) switch
    {
        TypeCode.String => (property.GetMaxLength() ?? throw new InvalidOperationException($"{property.Name} is nvarchar(max) and cannot be indexed.")) * BytesPerCharacter,
        TypeCode.Int32 => 4,
        TypeCode.Int64 or TypeCode.DateTime => 8,
        _ => 16,
    });
}
