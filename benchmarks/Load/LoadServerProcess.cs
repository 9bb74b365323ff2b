using System.Diagnostics;
using System.Globalization;

namespace ScoGraph.Load;

/// <summary>The process that is asked, from outside.</summary>
internal sealed class LoadServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private LoadServerProcess(Process process, string folder, int[] ports)
    {
        (_process, _folder) = (process, folder);
        (ServerPort, PlainPort) = (ports[0], ports[1]);
    }

    public int ServerPort { get; }

    public int PlainPort { get; }

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
        string ports = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new LoadServerProcess(
            process, folder, [.. ports.Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture))]);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
