using System.Text.Json;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Install;

/// <summary>Tells Jupyter of the kernel: writes kernel.json and its logos where Jupyter looks for kernels.</summary>
internal static class KernelSpecInstaller
{
    public const string KernelName = "scograph";

    /// <summary>Under the names by which Jupyter knows them: the first for its launcher, the other for older clients.</summary>
    private static readonly string[] Logos = ["logo-svg.svg", "logo-64x64.png"];

    /// <param name="data">Jupyter's data folder; see <see cref="JupyterFolders"/>.</param>
    /// <param name="command">How the kernel is started, without the connection file.</param>
    /// <returns>The folder that was written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Install(string data, IReadOnlyList<string> command)
    {
        string folder = Path.Combine(data, "kernels", KernelName);
        Directory.CreateDirectory(folder);
        KernelSpec spec = new([.. command, "{connection_file}"]);
        File.WriteAllBytes(Path.Combine(folder, "kernel.json"), JsonSerializer.SerializeToUtf8Bytes(spec, WireJson.Default.KernelSpec));
        foreach (string logo in Logos)
        {
            using Stream picture = typeof(KernelSpecInstaller).Assembly.GetManifestResourceStream(logo)
                ?? throw new InvalidOperationException($"The logo {logo} is not compiled in.");
            using FileStream file = File.Create(Path.Combine(folder, logo));
            picture.CopyTo(file);
        }

        return folder;
    }
}
