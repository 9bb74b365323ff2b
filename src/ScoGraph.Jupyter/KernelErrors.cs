namespace ScoGraph.Jupyter;

/// <summary>The texts of what goes wrong around cells: connection, magics, transactions.</summary>
internal static class KernelErrors
{
    public static KernelException NoConnectionFile(string path, Exception? inner) =>
        new($"{path} is no connection file. Jupyter writes one and starts the kernel with it; 'scograph jupyter install' tells Jupyter how.", inner);

    public static KernelException UnknownTransport(string transport) => new($"The transport '{transport}' is not offered; 'tcp' is.");

    public static KernelException UnknownScheme(string scheme) => new($"The signature scheme '{scheme}' is not offered; 'hmac-sha256' is.");

    public static KernelException UnknownMagic(string name, string? near) =>
        new($"%{name} is not a magic; %help lists them." + (near is null ? "" : $" Did you mean %{near}?"));

    public static KernelException Usage(string usage) => new($"Write {usage}.");

    public static KernelException BadArgument(string why) => new(why);

    public static KernelException TransactionIsOpen() => new("A transaction is open: end it with %commit or %rollback first.");

    public static KernelException NoTransaction() => new("No transaction is open; %begin opens one.");

    public static KernelException NothingToDraw(string why) =>
        new($"{why} A picture shows what stands in rows, as in MATCH p = (a)-[r]->(b) RETURN p.");

    public static KernelException NoFile(string path) => new($"There is no file {path} (looked for in {Directory.GetCurrentDirectory()}).");
}
