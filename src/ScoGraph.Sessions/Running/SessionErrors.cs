using ScoGraph.Sqlite.History;

namespace ScoGraph.Sessions.Running;

/// <summary>The texts of what goes wrong around cells: magics, files, transactions.</summary>
internal static class SessionErrors
{
    public static SessionException UnknownMagic(SessionHost host, string name, string? near) => new(
        $"{host.Sign}{name} is not a {host.Command}; {host.Sign}help lists them."
        + (near is null ? "" : $" Did you mean {host.Sign}{near}?"));

    public static SessionException Usage(SessionHost host, string usage) => new($"Write {host.Say(usage)}.");

    public static SessionException BadArgument(string why) => new(why);

    public static SessionException TransactionIsOpen(SessionHost host) =>
        new(host.Say("A transaction is open: end it with %commit or %rollback first."));

    public static SessionException NoTransaction(SessionHost host) => new(host.Say("No transaction is open; %begin opens one."));

    public static SessionException PastIsAsked(SessionHost host, PastPoint past) => new(host.Say(
        $"The state {past.Text} is asked, which is not changed; ") + host.Say("%asof off asks the newest one again."));

    public static SessionException NothingToDraw(string why) =>
        new($"{why} A picture shows what stands in rows, as in MATCH p = (a)-[r]->(b) RETURN p.");

    public static SessionException NoValidity(SessionHost host) => new(host.Say(
        "Nothing says which properties of this graph bound the time in which facts hold; %validon off asks of all facts."));

    public static SessionException NoFileIsOpen(SessionHost host) => new(host.Say("No file is open; write %save FILE."));

    public static SessionException FolderIsOpen(SessionHost host, string path) =>
        new($"'{path}' is not written over, since it is no single file in a format that is written; write {host.Sign}save FILE.");
}
