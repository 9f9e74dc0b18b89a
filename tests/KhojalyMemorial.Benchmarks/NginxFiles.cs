using System.Net;

namespace KhojalyMemorial.Benchmarks;

/// <summary>Gives nginx the same bytes to serve: the page as the site sends it in each coding, as files.</summary>
public static class NginxFiles
{
    private static readonly HttpClient Client = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false });

    /// <summary>Waits until an address answers.</summary>
    /// <param name="address">The address.</param>
    /// <returns>When it does.</returns>
    /// <exception cref="TimeoutException">It does not within a minute.</exception>
    public static async Task AnswersAsync(string address)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri(address));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"{address} did not answer.");
    }

    /// <summary>Asks for an address in one coding.</summary>
    /// <param name="address">The address.</param>
    /// <param name="coding">br, gzip or identity.</param>
    /// <returns>The answer, with its body.</returns>
    public static async Task<HttpResponseMessage> FetchAsync(string address, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", coding);
        return await Client.SendAsync(request);
    }

    /// <summary>Writes the page's files and nginx's settings.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="page">The page's address on the site.</param>
    /// <param name="address">Where nginx shall listen.</param>
    /// <returns>When all is written.</returns>
    public static async Task WriteAsync(string folder, string page, string address)
    {
        foreach (var (coding, ending) in new[] { ("identity", ""), ("br", ".br"), ("gzip", ".gz") })
        {
            using var answer = await FetchAsync(page, coding);
            await File.WriteAllBytesAsync(Path.Combine(folder, "page.html" + ending), await answer.Content.ReadAsByteArrayAsync());
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log stderr warn;
            events { worker_connections 512; }
            http {
              access_log off;
              types { text/html html; }
              sendfile on; tcp_nopush on;
              keepalive_requests 100000000;
              server {
                listen {{new Uri(address).Port}};
                root {{folder}};
                gzip_static on; brotli_static on;
                location / { add_header Cache-Control "no-cache"; }
              }
            }
            """);
    }
}
