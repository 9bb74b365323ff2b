namespace ScoGraph.Jupyter;

/// <summary>The texts of what is wrong with a connection.</summary>
internal static class KernelErrors
{
    public static KernelException NoConnectionFile(string path, Exception? inner) =>
        new($"{path} is no connection file. Jupyter writes one and starts the kernel with it; 'scograph jupyter install' tells Jupyter how.", inner);

    public static KernelException UnknownTransport(string transport) => new($"The transport '{transport}' is not offered; 'tcp' is.");

    public static KernelException UnknownScheme(string scheme) => new($"The signature scheme '{scheme}' is not offered; 'hmac-sha256' is.");
}
