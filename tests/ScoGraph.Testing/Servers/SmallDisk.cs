namespace ScoGraph.Testing.Servers;

/// <summary>A file system in memory that is soon full, and has a file that can be taken away to make room. For root on Linux.</summary>
internal sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<string?> Reason = new(Try);

    private readonly string _ballast;

    /// <param name="megabytes">How much it holds.</param>
    /// <param name="ballast">How much of it is taken.</param>
    public SmallDisk(int megabytes, int ballast)
    {
        Folder = Directory.CreateTempSubdirectory("scograph-disk-").FullName;
        LocalPostgres.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder);
        _ballast = Path.Combine(Folder, "ballast");
        File.WriteAllBytes(_ballast, new byte[ballast << 20]);
        Data = Directory.CreateDirectory(Path.Combine(Folder, "data")).FullName;
    }

    /// <summary>Why there can be none; null where there can be.</summary>
    public static string? Missing => Reason.Value;

    /// <summary>An empty folder on it.</summary>
    public string Data { get; }

    private string Folder { get; }

    /// <summary>Makes room.</summary>
    public void Free() => File.Delete(_ballast);

    public void Dispose()
    {
        LocalPostgres.Run("umount", Folder);
        Directory.Delete(Folder);
    }

    private static string? Try()
    {
        try
        {
            new SmallDisk(2, 1).Dispose();
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return $"a small file system cannot be mounted here (root is needed): {error.Message.Trim()}";
        }
    }
}
