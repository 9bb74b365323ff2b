using System.Runtime.CompilerServices;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about a page in a real browser; skipped, and says so, where Chromium is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>The browser; null where there is none.</summary>
    public static readonly string? Browser =
        new[] { Environment.GetEnvironmentVariable("SCOGRAPH_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
            .FirstOrDefault(File.Exists);

    public BrowserFactAttribute([CallerMemberName] string test = "") =>
        MissingFixture.Skip(this, test, Browser is null
            ? "Chromium is not here: install it (Debian: apt-get install chromium) or name it in SCOGRAPH_CHROMIUM." : null);
}
