using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ScoGraph.Testing.Servers;

/// <summary>
/// A PostgreSQL server of its own on a port of loopback, with an empty database in a temporary folder; it ends with whoever made it. It
/// writes nothing to last, unless told: its tests are about answers.
/// </summary>
internal sealed class LocalPostgres : IDisposable
{
    /// <summary>The folder of the server's programs; null where there is none.</summary>
    public static readonly string? Programs = FindPrograms();

    private readonly string _folder;
    private readonly string[] _settings;
    private Process? _process;

    private readonly OwnNetwork? _network;

    private LocalPostgres(string folder, int port, string[] settings, OwnNetwork? network) =>
        (_folder, Port, _settings, _network) = (folder, port, settings, network);

    public int Port { get; }

    /// <summary>The database, as users write it.</summary>
    public string Address => $"postgres://scograph@{Host}:{Port.ToString(CultureInfo.InvariantCulture)}/postgres";

    /// <summary>The process of the server.</summary>
    public int ProcessId => _process!.Id;

    private string Host => _network?.Server ?? "127.0.0.1";

    /// <param name="lasting">Whether commits are to survive a crash of the server.</param>
    /// <param name="network">Where the server is; null for loopback.</param>
    public static LocalPostgres Start(bool lasting = false, OwnNetwork? network = null)
    {
        string folder = Directory.CreateTempSubdirectory("scograph-postgres-").FullName;
        string[] settings = lasting ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
        LocalPostgres server = new(folder, FreePort(), settings, network);
        if (IsRoot)
            Run("chown", "postgres", folder);
        Run(
            [
                .. AsUser, Path.Combine(Programs!, "initdb"), "-D", Path.Combine(folder, "data"), "-U", "scograph", "-A", "trust",
                "-E", "UTF8", "--locale=C", "--no-sync",
            ]);
        if (network is not null)
            File.AppendAllText(Path.Combine(folder, "data", "pg_hba.conf"), "host all all samenet trust\n");
        server.Begin();
        return server;
    }

    /// <summary>Ends the server at once, as a crash does.</summary>
    public void Kill()
    {
        Signal("-QUIT");
        _process!.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts the server again after it was ended.</summary>
    public void Begin()
    {
        string[] command =
        [
            .. _network?.Within ?? [], .. AsUser, Path.Combine(Programs!, "postgres"), "-D", Path.Combine(_folder, "data"), "-p",
            Port.ToString(CultureInfo.InvariantCulture), "-c", $"listen_addresses={Host}", "-c", "unix_socket_directories=",
            "-c", "max_connections=300", "-c", "shared_buffers=64MB",
            .. _settings.SelectMany(setting => new[] { "-c", setting }),
        ];
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        for (int waited = 0; waited < 600; waited++)
        {
            if (IsReady())
                return;
            Thread.Sleep(50);
        }

        throw new InvalidOperationException("The PostgreSQL server of the tests did not start.");
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            Signal("-INT");
            _process.WaitForExit();
            _process.Dispose();
        }

        if (IsRoot)
            Run("rm", "-rf", _folder);
        else
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The server refuses to run as root; setpriv becomes the server, so that the process is its own.</summary>
    private static string[] AsUser => IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    private static bool IsRoot => Environment.UserName == "root";

    private bool IsReady()
    {
        using Process asked = Process.Start(new ProcessStartInfo(
            Path.Combine(Programs!, "pg_isready"), ["-q", "-h", Host, "-p", Port.ToString(CultureInfo.InvariantCulture)]))!;
        asked.WaitForExit();
        return asked.ExitCode == 0;
    }

    private void Signal(string signal) => Run("kill", signal, _process!.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Runs a program.</summary>
    /// <exception cref="InvalidOperationException">It failed; its last words are the message.</exception>
    internal static void Run(params string[] command)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {errors}");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms()
    {
        if (Environment.GetEnvironmentVariable("SCOGRAPH_POSTGRES") is { Length: > 0 } named)
            return named;
        const string debian = "/usr/lib/postgresql";
        return !Directory.Exists(debian) ? null : Directory.GetDirectories(debian)
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")))
            .OrderBy(folder => folder, StringComparer.Ordinal).LastOrDefault();
    }
}
