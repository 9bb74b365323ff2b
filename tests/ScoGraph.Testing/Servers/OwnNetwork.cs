using System.Globalization;

namespace ScoGraph.Testing.Servers;

/// <summary>
/// A network namespace for a server, joined to ours by a pair of virtual devices that can be cut: then packets are lost, and no connection
/// is told. For root on Linux.
/// </summary>
internal sealed class OwnNetwork : IDisposable
{
    private static readonly Lazy<string?> Reason = new(Try);

    private static int _last;

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"sg{Environment.ProcessId % 100_000}n{++_last}");
    private readonly string _subnet =
        string.Create(CultureInfo.InvariantCulture, $"10.{200 + (_last % 50)}.{Environment.ProcessId % 250}");

    public OwnNetwork()
    {
        Ip("netns", "add", _name);
        Ip("link", "add", Near, "type", "veth", "peer", "name", Far);
        Ip("link", "set", Far, "netns", _name);
        Ip("address", "add", $"{_subnet}.1/30", "dev", Near);
        Ip("link", "set", Near, "up");
        Ip("-n", _name, "address", "add", $"{Server}/30", "dev", Far);
        Ip("-n", _name, "link", "set", "lo", "up");
        Heal();
    }

    /// <summary>Why there can be none; null where there can be.</summary>
    public static string? Missing => Reason.Value;

    /// <summary>The address of the server.</summary>
    public string Server => $"{_subnet}.2";

    /// <summary>What a command begins with that runs there.</summary>
    public string[] Within => ["ip", "netns", "exec", _name];

    private string Near => _name + "a";

    private string Far => _name + "b";

    /// <summary>Loses all packets from now on.</summary>
    public void Cut() => Ip("-n", _name, "link", "set", Far, "down");

    /// <summary>Lets packets through.</summary>
    public void Heal() => Ip("-n", _name, "link", "set", Far, "up");

    public void Dispose() => Ip("netns", "delete", _name);

    private static string? Try()
    {
        try
        {
            new OwnNetwork().Dispose();
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return $"a network namespace cannot be made here (root and iproute2 are needed): {error.Message.Trim()}";
        }
    }

    private static void Ip(params string[] arguments) => LocalPostgres.Run(["ip", .. arguments]);
}
