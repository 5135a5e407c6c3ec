using AsyncLab.Notebooks.Export.Browsing;

namespace AsyncLab.Notebooks.Tests.Browser;

/// <summary>The Chromium of this machine, as the exporters use it.</summary>
internal static class InstalledChromium
{
    /// <summary>Its program; skips the test by name on a machine that has none.</summary>
    public static string Program
    {
        get
        {
            Assert.SkipWhen(Chromium.Find() is null, "No chromium on the PATH.");
            return Chromium.Find()!;
        }
    }

    /// <summary>How many colours a picture has, which a browser says that decodes it.</summary>
    public static async Task<int> ColoursAsync(byte[] png)
    {
        var script = $$"""
            (async () => {
              const image = new Image();
              image.src = "data:image/png;base64,{{Convert.ToBase64String(png)}}";
              await image.decode();
              const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
              context.drawImage(image, 0, 0);
              return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
            })()
            """;
        return await Chromium.UseAsync(Program, TimeSpan.FromMinutes(1),
            async (page, cancellation) => (await page.EvaluateAsync(script, cancellation)).GetInt32(), TestContext.Current.CancellationToken);
    }
}
