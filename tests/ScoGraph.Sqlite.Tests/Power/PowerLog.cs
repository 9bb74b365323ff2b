using ScoGraph.Sqlite.Tests.FileSystems;

namespace ScoGraph.Sqlite.Tests.Power;

/// <summary>Follows what is written through a file system, and says what a loss of power would leave. Any thread.</summary>
internal sealed class PowerLog
{
    private readonly Dictionary<string, FileHistory> _files = [];
    private readonly List<PowerImage> _images = [];
    private readonly Random _chance;
    private readonly double _often;
    private int _acknowledged;

    /// <param name="system">The file system.</param>
    /// <param name="seed">What chance begins with.</param>
    /// <param name="often">After how many of the operations the power is lost once.</param>
    public PowerLog(TestFileSystem system, int seed, double often)
    {
        _chance = new Random(seed);
        _often = often;
        system.Done = Note;
    }

    public IReadOnlyList<PowerImage> Images => _images;

    /// <summary>A transaction was acknowledged.</summary>
    public void Acknowledge(int number)
    {
        lock (_files)
            _acknowledged = number;
    }

    /// <summary>What is done to a file.</summary>
    public void Note(FileOperation operation)
    {
        if (operation.Path.Length == 0)
            return;
        lock (_files)
        {
            if (!_files.TryGetValue(operation.Path, out FileHistory? file))
                _files.Add(operation.Path, file = new FileHistory());
            bool buries = operation.Kind == FileOperationKind.Sync ? file.IsNew && operation.Path.EndsWith("-wal", StringComparison.Ordinal)
                : operation.Kind == FileOperationKind.Delete && operation.At != 0;
            file.Note(operation);
            foreach (FileHistory history in _files.Values.Where(_ => buries))
                history.Bury();
            if (_chance.NextDouble() < _often)
                _images.Add(Lose());
        }
    }

    /// <summary>The power is lost now.</summary>
    public PowerImage Lose()
    {
        lock (_files)
        {
            Dictionary<string, byte[]> left = [];
            foreach ((string path, FileHistory history) in _files)
            {
                if (history.Image(_chance) is { } image)
                    left.Add(Path.GetFileName(path), image);
            }

            return new PowerImage(_acknowledged, left);
        }
    }
}

/// <summary>What a loss of power left.</summary>
/// <param name="Acknowledged">The last transaction that had been acknowledged.</param>
/// <param name="Files">The files by name.</param>
internal sealed record PowerImage(int Acknowledged, IReadOnlyDictionary<string, byte[]> Files);
