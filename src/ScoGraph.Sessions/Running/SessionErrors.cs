namespace ScoGraph.Sessions.Running;

/// <summary>The texts of what goes wrong around cells: magics, files, transactions.</summary>
internal static class SessionErrors
{
    public static SessionException UnknownMagic(string name, string? near) =>
        new($"%{name} is not a magic; %help lists them." + (near is null ? "" : $" Did you mean %{near}?"));

    public static SessionException Usage(string usage) => new($"Write {usage}.");

    public static SessionException BadArgument(string why) => new(why);

    public static SessionException TransactionIsOpen() => new("A transaction is open: end it with %commit or %rollback first.");

    public static SessionException NoTransaction() => new("No transaction is open; %begin opens one.");

    public static SessionException NothingToDraw(string why) =>
        new($"{why} A picture shows what stands in rows, as in MATCH p = (a)-[r]->(b) RETURN p.");

    public static SessionException NoFile(string path) => new($"There is no file {path} (looked for in {Directory.GetCurrentDirectory()}).");
}
