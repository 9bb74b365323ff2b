using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ScoGraph.Sqlite.Tests.Crash;

/// <summary>Starts the child and kills it.</summary>
internal static class CrashRun
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    /// <summary>Runs a scenario on a file until chance kills the process.</summary>
    /// <returns>The last transaction that was acknowledged; null where none was.</returns>
    public static int? Kill(CrashScenario scenario, string path, Random chance)
    {
        ProcessStartInfo start = new(Host())
        {
            ArgumentList =
            {
                "exec", typeof(CrashChild).Assembly.Location, scenario.Name, path, chance.Next().ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync();
        int? acknowledged = null;
        int marks = 1 + chance.Next(12);
        int wait = chance.Next(2) == 0 ? 0 : chance.Next(12);
        bool killed = false;
        while (child.StandardOutput.ReadLine() is { } line)
        {
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                acknowledged = number;
            if (killed || (scenario.Mark is { } mark ? line != mark : acknowledged is null) || --marks > 0)
                continue;
            Thread.Sleep(wait);
            child.Kill();
            killed = true;
        }

        if (!child.WaitForExit(Hang))
            child.Kill();
        Assert.True(killed, $"The process ended by itself: {errors.Result}");
        return acknowledged;
    }

    /// <summary>What runs programs of .NET.</summary>
    private static string Host() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
