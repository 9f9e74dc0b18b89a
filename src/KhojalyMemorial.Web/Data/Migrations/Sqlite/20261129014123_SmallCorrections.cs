using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KhojalyMemorial.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SmallCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsSmall",
                table: "Revisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsSmall",
                table: "Revisions");
        }
    }
}
