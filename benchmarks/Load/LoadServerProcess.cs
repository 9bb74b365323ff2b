using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ScoGraph.Load;

/// <summary>The process that is asked, from outside.</summary>
internal sealed class LoadServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private LoadServerProcess(Process process, string folder, string[] told)
    {
        (_process, _folder) = (process, folder);
        (ServerPort, PlainPort) = (int.Parse(told[0], CultureInfo.InvariantCulture), int.Parse(told[1], CultureInfo.InvariantCulture));
        Token = $"Bearer {told[2]}";
    }

    public int ServerPort { get; }

    public int PlainPort { get; }

    /// <summary>The header of a user who gives a token.</summary>
    public string Token { get; }

    /// <summary>The header of the same user with the password.</summary>
    public static string Password { get; } =
        $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{LoadServer.User}:{LoadServer.Password}"))}";

    /// <summary>The time that its processors spent.</summary>
    public TimeSpan Processors
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it holds, and the most that it held, in MB.</summary>
    public (double Now, double Most) Memory
    {
        get
        {
            _process.Refresh();
            return (_process.WorkingSet64 / 1e6, _process.PeakWorkingSet64 / 1e6);
        }
    }

    /// <summary>The bytes that it allocated since it started.</summary>
    public async Task<long> Allocated()
    {
        await _process.StandardInput.WriteLineAsync();
        return long.Parse((await _process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
    }

    public static async Task<LoadServerProcess> Start()
    {
        string folder = Directory.CreateTempSubdirectory("scograph-load").FullName;
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(LoadServerProcess).Assembly.Location);
        start.ArgumentList.Add("--serve");
        start.ArgumentList.Add(folder);
        Process process = Process.Start(start)!;
        string told = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new LoadServerProcess(process, folder, told.Split(' '));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
