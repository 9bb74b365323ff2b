using System.Text.Json;

namespace ScoGraph.Jupyter.Wire;

/// <summary>
/// Where a kernel listens and the secret it shares with its clients, as the Jupyter application writes it. Port 0 is any free port.
/// </summary>
internal sealed record ConnectionFile(
    int ShellPort, int IopubPort, int StdinPort, int ControlPort, int HbPort, string Ip = "127.0.0.1", string Transport =
        "tcp", string Key = "",
    string SignatureScheme = MessageSigner.Scheme)
{
    /// <exception cref="KernelException">The file is no connection file, or asks for what is not offered.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConnectionFile Read(string path)
    {
        ConnectionFile? file;
        try
        {
            file = JsonSerializer.Deserialize(File.ReadAllBytes(path), WireJson.Default.ConnectionFile);
        }
        catch (JsonException exception)
        {
            throw KernelErrors.NoConnectionFile(path, exception);
        }

        if (file is null)
            throw KernelErrors.NoConnectionFile(path, null);
        if (file.Transport != "tcp")
            throw KernelErrors.UnknownTransport(file.Transport);
        return file.SignatureScheme == MessageSigner.Scheme ? file : throw KernelErrors.UnknownScheme(file.SignatureScheme);
    }
}
