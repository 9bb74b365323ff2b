using System.Diagnostics;
using System.Globalization;

namespace ScoGraph.Jupyter;

/// <summary>The process of Jupyter that started the kernel: a kernel that nobody can reach any more should not stay.</summary>
/// <param name="id">Its number; null where it is not known.</param>
internal sealed class ParentProcess(int? id)
{
    public bool IsAlive
    {
        get
        {
            if (id is not { } known)
                return true;
            try
            {
                using Process process = Process.GetProcessById(known);
                return !process.HasExited;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>
    /// What Jupyter says in JPY_PARENT_PID; on Windows that is a handle and no number, and Jupyter ends its kernels with a job.
    /// </summary>
    public static ParentProcess FromEnvironment() => new(
        !OperatingSystem.IsWindows()
        && int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? id : null);
}
