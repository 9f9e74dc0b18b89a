using KhojalyMemorial.Accounts;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Cases;

/// <summary>Pictures that were drawn anew from what came with a case. What came itself is never sent to anybody.</summary>
/// <param name="database">The database.</param>
/// <param name="files">The files.</param>
[Authorize(Policy = Policies.Review)]
public sealed class CaseFilesController(MuseumDbContext database, CaseFiles files) : CaseActions
{
    /// <summary>A picture.</summary>
    /// <param name="id">The file.</param>
    /// <param name="number">The page, from 1.</param>
    /// <returns>JPEG; 404 for what was not drawn anew.</returns>
    [HttpGet("/admin/case-files/{id:guid}/{number:int}")]
    public async Task<IActionResult> Show(Guid id, int number)
    {
        if (await database.CaseFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.State == CaseFileState.Clean) is not { } file
            || number < 1 || number > file.Pictures || !System.IO.File.Exists(files.Picture(file, number)))
        {
            return Missing();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        Response.Headers.CacheControl = "no-store";
        return PhysicalFile(files.Picture(file, number), "image/jpeg");
    }
}
