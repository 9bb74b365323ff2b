using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ScoGraph;

/// <summary>
/// The certificate by which a server encrypts HTTP and Bolt, of a file. A file that was renewed is read again within seconds, and counts
/// for connections from then on. Any thread.
/// </summary>
public sealed class ServerCertificate
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly string? _keyPath, _password;
    private (DateTime, DateTime) _stamp;
    private SslStreamCertificateContext _context;

    private ServerCertificate(string path, string? keyPath, string? password)
    {
        (_path, _keyPath, _password) = (path, keyPath, password);
        _stamp = Stamp();
        _context = Read();
    }

    /// <summary>How the server shows itself, with the certificates of those who signed it.</summary>
    internal SslStreamCertificateContext Context => Volatile.Read(ref _context);

    /// <summary>Reads a certificate with its private key.</summary>
    /// <param name="path">A file of PEM, the server's certificate first and then those of who signed it, or of PKCS #12 (PFX).</param>
    /// <param name="keyPath">A file of PEM with the private key; null where the first file has it, too.</param>
    /// <param name="password">The password of the key; null for none.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="FormatException">The files hold no certificate with its private key.</exception>
    public static ServerCertificate Load(string path, string? keyPath = null, string? password = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ServerCertificate(path, keyPath, password);
    }

    /// <summary>Reads the files again, if they are others than were read.</summary>
    /// <returns>Whether they were others.</returns>
    /// <exception cref="IOException">A file cannot be read; the certificate stays as it is.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read; the certificate stays as it is.</exception>
    /// <exception cref="FormatException">The files hold no certificate with its private key; it stays as it is.</exception>
    public bool Reload()
    {
        lock (_lock)
        {
            (DateTime, DateTime) stamp = Stamp();
            if (stamp == _stamp)
                return false;
            Volatile.Write(ref _context, Read());
            _stamp = stamp;
            return true;
        }
    }

    private (DateTime Certificate, DateTime Key) Stamp() =>
        (File.GetLastWriteTimeUtc(_path), _keyPath is null ? default : File.GetLastWriteTimeUtc(_keyPath));

    private SslStreamCertificateContext Read()
    {
        byte[] bytes = File.ReadAllBytes(_path);
        try
        {
            X509Certificate2Collection all = [];
            X509Certificate2? own;
            if (bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0)
            {
                string text = File.ReadAllText(_path), key = _keyPath is null ? text : File.ReadAllText(_keyPath);
                own = _password is null ? X509Certificate2.CreateFromPem(text, key)
                    : X509Certificate2.CreateFromEncryptedPem(text, key, _password);
                all.ImportFromPem(text);
                all.RemoveAt(0);
            }
            else
            {
                all = X509CertificateLoader.LoadPkcs12Collection(bytes, _password);
                own = all.FirstOrDefault(certificate => certificate.HasPrivateKey);
                if (own is not null)
                    all.Remove(own);
            }

            return own is not null ? SslStreamCertificateContext.Create(own, all, offline: true)
                : throw new FormatException($"{_path} holds no certificate with its private key.");
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            string files = _keyPath is null ? _path : $"{_path} and {_keyPath}";
            throw new FormatException(
                $"{files}: no certificate with its private key can be read: {exception.Message} Give PEM, a certificate and its key, or PKCS #12.",
                exception);
        }
    }
}
