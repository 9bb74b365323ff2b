using ScoGraph.Sqlite.Tests.FileSystems;

namespace ScoGraph.Sqlite.Tests.Power;

/// <summary>What a file holds for sure, and what was done to it since it was last synced.</summary>
internal sealed class FileHistory
{
    /// <summary>Disks write sectors whole or not at all.</summary>
    private const int SectorSize = 512;

    private readonly List<FileOperation> _pending = [];
    private MemoryStream? _lasting;

    /// <summary>What was deleted without the folder being synced, and may be there again.</summary>
    private MemoryStream? _ghost;

    /// <summary>Whether the file was made since it was last synced: its first sync is one of the folder, too.</summary>
    public bool IsNew => _lasting is null;

    /// <summary>The folder was synced: what was deleted is gone.</summary>
    public void Bury() => _ghost = null;

    public void Note(FileOperation operation)
    {
        switch (operation.Kind)
        {
            case FileOperationKind.Sync:
                _lasting ??= new MemoryStream();
                foreach (FileOperation pending in _pending)
                    Apply(_lasting, pending);
                _pending.Clear();
                _ghost = null;
                break;
            case FileOperationKind.Delete:
                _ghost = _lasting;
                _lasting = null;
                _pending.Clear();
                break;
            case FileOperationKind.Write or FileOperationKind.Truncate:
                _pending.Add(operation);
                break;
            default:
                break;
        }
    }

    /// <summary>The file after a loss of power, of which chance decides what came through; null where there is none.</summary>
    public byte[]? Image(Random chance)
    {
        if (_lasting is null && _ghost is not null && chance.Next(2) == 0)
            return _ghost.ToArray();
        if (_lasting is null && (_pending.Count == 0 || chance.Next(4) == 0))
            return null;
        MemoryStream image = new();
        _lasting?.WriteTo(image);
        double keeps = chance.Next(4) switch { 0 => 0, 1 => 1, _ => chance.NextDouble() };
        foreach (FileOperation operation in _pending)
        {
            if (operation.Kind == FileOperationKind.Write)
                Tear(image, operation, keeps, chance);
            else if (chance.NextDouble() < keeps)
                Apply(image, operation);
        }

        return image.ToArray();
    }

    /// <summary>A write of which all, nothing or some sectors came through.</summary>
    private static void Tear(MemoryStream image, FileOperation write, double keeps, Random chance)
    {
        bool isWhole = chance.Next(2) == 0, whole = chance.NextDouble() < keeps;
        for (int start = 0; start < write.Bytes.Length;)
        {
            int end = (int)Math.Min(write.Bytes.Length, ((write.At + start) / SectorSize * SectorSize) + SectorSize - write.At);
            if (isWhole ? whole : chance.NextDouble() < keeps)
                Apply(image, write with { At = write.At + start, Bytes = write.Bytes[start..end] });
            start = end;
        }
    }

    private static void Apply(MemoryStream image, FileOperation operation)
    {
        if (operation.Kind == FileOperationKind.Truncate)
        {
            image.SetLength(Math.Min(image.Length, operation.At));
            return;
        }

        image.Position = operation.At;
        image.Write(operation.Bytes);
    }
}
