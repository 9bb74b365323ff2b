using System.Text.Json;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Install;

/// <summary>Tells Jupyter of the kernel: writes kernel.json where Jupyter looks for kernels.</summary>
internal static class KernelSpecInstaller
{
    public const string KernelName = "scograph";

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
        return folder;
    }
}
